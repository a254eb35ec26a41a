import { LONGEST_EMBLEM } from '../../office/settings/emblem';
import { callScript } from '../shared/call-script';
import { byId, say } from '../shared/elements';

/** In pixels. On paper the picture is 1.5 cm high and at most 4 cm wide. */
const LARGEST = { width: 640, height: 240 };
const SMALLER = 0.85;
const KINDS = ['image/png', 'image/jpeg'];
const NO_PICTURE = 'เปิดไฟล์นี้เป็นรูปไม่ได้ โปรดเลือกไฟล์รูป PNG หรือ JPEG';
const DATA_URL = 'data:image/png;base64,';

const form = byId('form', HTMLFormElement);
const input = byId('file', HTMLInputElement);
const preview = byId('preview', HTMLElement);
const button = byId('save', HTMLButtonElement);

/** The chosen picture as it will be saved; '' if there is none. */
let emblem = '';

input.addEventListener('change', () => {
  const [file] = input.files ?? [];
  offer('');
  if (!file) say('', false);
  else if (!KINDS.includes(file.type)) say(NO_PICTURE, true);
  else open(file);
});

form.addEventListener('submit', event => {
  event.preventDefault();
  button.disabled = true;
  say('กำลังบันทึก โปรดรอสักครู่', false);
  callScript('saveEmblem', [emblem], {
    failure: 'บันทึกรูปไม่สำเร็จ',
    failed: () => {
      button.disabled = false;
    },
    done: outcome => {
      button.disabled = outcome.done;
      say(outcome.message, !outcome.done);
    },
  });
});

function open(file: File): void {
  const picture = new Image();
  picture.onload = () => {
    // Another picture may have been chosen while this one was read.
    if (input.files?.[0] === file) {
      offer(scaleToFit(picture));
      say('โปรดตรวจรูป แล้วกดบันทึกรูป', false);
    }
    URL.revokeObjectURL(picture.src);
  };
  picture.onerror = () => {
    if (input.files?.[0] === file) say(NO_PICTURE, true);
    URL.revokeObjectURL(picture.src);
  };
  picture.src = URL.createObjectURL(file);
}

function offer(base64: string): void {
  emblem = base64;
  button.disabled = base64 === '';
  const shown = new Image();
  shown.alt = 'รูปที่เลือก';
  shown.src = DATA_URL + base64;
  preview.replaceChildren(...(base64 === '' ? [] : [shown]));
}

/** A PNG in base64: never enlarged, and small enough for a cell. */
function scaleToFit(picture: HTMLImageElement): string {
  const { naturalWidth: width, naturalHeight: height } = picture;
  let scale = Math.min(1, LARGEST.width / width, LARGEST.height / height);
  let base64 = scaled(picture, scale);
  while (base64.length > LONGEST_EMBLEM) {
    scale *= SMALLER;
    base64 = scaled(picture, scale);
  }
  return base64;
}

function scaled(picture: HTMLImageElement, scale: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser cannot draw on a canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice(DATA_URL.length);
}
