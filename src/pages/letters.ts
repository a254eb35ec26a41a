import { askForPreview, box, element } from './preview';

askForPreview(({ message, data }) => {
  for (const { to, subject, text = '' } of data.letters) {
    const letter = document.createElement('details');
    letter.append(element('summary', `${to}: ${subject}`), element('pre', text));
    box('letters').append(letter);
  }
  return message;
});
