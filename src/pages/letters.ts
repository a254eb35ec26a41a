import { byId } from './elements';
import { askForPreview, element } from './preview';

askForPreview(({ message, data }) => {
  for (const { to, subject, text = '' } of data.letters) {
    const letter = document.createElement('details');
    letter.append(element('summary', `${to}: ${subject}`), element('pre', text));
    byId('letters', HTMLElement).append(letter);
  }
  return message;
});
