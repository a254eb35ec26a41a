import { LONGEST_EMBLEM } from '../../office/settings/emblem';

/** In pixels. On paper the picture is 1.5 cm high and at most 4 cm wide. */
const LARGEST = { width: 640, height: 240 };
const SMALLER = 0.85;
const KINDS = ['image/png', 'image/jpeg'];
const DATA_URL = 'data:image/png;base64,';

/** The picture as a PNG in base64: never enlarged, and small enough for a cell. Null if the file is no picture that the browser can open. */
export async function readPicture(file: File): Promise<string | null> {
  if (!KINDS.includes(file.type)) return null;
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  try {
    await picture.decode();
    return scaleToFit(picture);
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

export function pictureUrl(base64: string): string {
  return DATA_URL + base64;
}

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
