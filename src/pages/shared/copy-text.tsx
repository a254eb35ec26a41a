import { useRef, useState } from 'preact/hooks';
import { Button } from './parts';

const COPY = 'คัดลอก';
const SHOWN_FOR_MS = 2000;

/** A text to copy. `name` says whose it is, to screen readers too. */
export function CopyText({
  title,
  name,
  text,
}: {
  readonly title: string;
  readonly name: string;
  readonly text: string;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [label, setLabel] = useState(COPY);

  /** Uses execCommand, because a dialog's frame may not use the newer clipboard interface. */
  function copy() {
    area.current?.select();
    setLabel(document.execCommand('copy') ? 'คัดลอกแล้ว' : 'โปรดกด Ctrl+C');
    setTimeout(() => setLabel(COPY), SHOWN_FOR_MS);
  }

  return (
    <>
      <h3>{title}</h3>
      <textarea ref={area} aria-label={name} readOnly value={text} />
      <Button plain onClick={copy}>
        {label}
      </Button>
    </>
  );
}
