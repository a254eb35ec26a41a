import { show } from '../shared/show';
import { EmblemForm } from './emblem-form';

show(EmblemForm);
