import { Emulated } from '../../emulated';

/** The advanced service Docs v1: there when the manifest enables it, nothing of it emulated. */
export class Docs extends Emulated {
  readonly service = 'Docs';
  readonly googleName = 'Docs';
}
