import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button } from '../shared/parts';

/** Sends today's letters, and asks once before. `later`: how many more are due, but do not fit into this run. */
export function SendForm({
  count,
  later,
  isBusy,
  children,
  onSend,
}: {
  readonly count: number;
  readonly later: number;
  readonly isBusy: boolean;
  /** Stands beside the button. */
  readonly children: ComponentChildren;
  onSend(): void;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone, so the keyboard goes on from the question, and a screen reader reads it.
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);

  function send() {
    setIsAsking(false);
    onSend();
  }

  if (!isAsking) {
    return (
      <>
        {count > 0 && (
          <Button busy={isBusy} onClick={() => setIsAsking(true)}>
            ส่งหนังสือแจ้ง {toThaiDigits(count)} ฉบับ
          </Button>
        )}{' '}
        {children}
      </>
    );
  }
  return (
    <div role="alertdialog" aria-labelledby="question">
      <p id="question" ref={question} tabIndex={-1}>
        จะส่งหนังสือแจ้งทางอีเมล {toThaiDigits(count)} ฉบับ
        {later > 0 && ` อีก ${toThaiDigits(later)} ฉบับเกินจำนวนที่ส่งได้ในครั้งนี้`} ต้องการส่งหรือไม่
      </p>
      <Button busy={isBusy} onClick={send}>
        ส่ง {toThaiDigits(count)} ฉบับ
      </Button>{' '}
      <Button plain busy={isBusy} onClick={() => setIsAsking(false)}>
        ยังไม่ส่ง
      </Button>
    </div>
  );
}
