import { useRef, useState } from 'preact/hooks';
import { Button, FileChoice, Status } from '../shared/parts';
import { useScript } from '../shared/use-script';
import { pictureUrl, readPicture } from './scale-picture';

const NO_PICTURE = 'เปิดไฟล์นี้เป็นรูปไม่ได้ โปรดเลือกไฟล์รูป PNG หรือ JPEG';

/** Chooses the picture for the memo's head, makes it small, and saves it in the settings. */
export function EmblemForm() {
  const { work, run, say, isBusy } = useScript();
  /** The chosen picture as it will be saved; '' if there is none. */
  const [emblem, setEmblem] = useState('');
  /** It stays in sight. */
  const [isSaved, setIsSaved] = useState(false);
  const last = useRef<File | null>(null);

  async function choose(file: File) {
    last.current = file;
    setEmblem('');
    setIsSaved(false);
    say('idle', '');
    const picture = await readPicture(file);
    // Another picture may have been chosen while this one was read.
    if (last.current !== file) return;
    setEmblem(picture ?? '');
    if (picture === null) say('problem', NO_PICTURE);
    else say('idle', 'โปรดตรวจรูป แล้วกดบันทึกรูป');
  }

  async function save(event: Event) {
    event.preventDefault();
    const saved = await run('saveEmblem', [emblem], {
      doing: 'กำลังบันทึก โปรดรอสักครู่',
      failure: 'บันทึกรูปไม่สำเร็จ',
    });
    setIsSaved(saved !== null);
  }

  return (
    <form onSubmit={save}>
      <p>โปรดเลือกรูปตราครุฑสำหรับหัวบันทึกข้อความ เป็นไฟล์ PNG หรือ JPEG ระบบจะย่อให้พอดี</p>
      <FileChoice label="เลือกไฟล์รูป" accept="image/png,image/jpeg" disabled={isBusy} onChoose={choose} />
      <figure class="picture">
        {emblem ? <img alt="รูปที่เลือก" src={pictureUrl(emblem)} /> : <figcaption>ยังไม่ได้เลือกรูป</figcaption>}
      </figure>
      <Button busy={isBusy} disabled={emblem === '' || isSaved}>
        บันทึกรูป
      </Button>
      <Status work={work} />
    </form>
  );
}
