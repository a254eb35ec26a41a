import { useState } from 'preact/hooks';
import type {
  AnsweredRow,
  AnswerText,
  ChosenText,
  CollectData,
  How,
  UnmatchedText,
} from '../../commands/ask/collect/collect-data';
import { ASKED, WHY_NOT } from '../../commands/ask/collect/messages';
import { toThaiDigits } from '../../thai/text/numerals';
import { Button } from '../shared/parts';

type Choice = How | 'skip';
/** By row, and the place of the text in it. */
type Choices = Readonly<Record<string, Choice>>;

const CHOICES: Readonly<Record<Choice, string>> = { skip: 'ไม่บันทึก', replace: 'บันทึก', append: 'ต่อท้ายผลเดิม' };

/** How an answer is understood: for each row what stands there, what came, and what to do with it. What is in no doubt is saved. */
export function Understood({
  data: { rows, unmatched, same },
  isBusy,
  onSave,
  onBack,
}: {
  readonly data: CollectData;
  readonly isBusy: boolean;
  onSave(chosen: readonly ChosenText[]): void;
  onBack(): void;
}) {
  const [choices, setChoices] = useState<Choices>({});
  const choiceOf = (row: AnsweredRow, at: number) =>
    choices[`${row.row} ${at}`] ?? (row.texts[at]?.ask === null ? 'replace' : 'skip');
  const chosen = rows.flatMap(row =>
    row.texts.flatMap((text, at): ChosenText[] => {
      const how = choiceOf(row, at);
      return how === 'skip' ? [] : [{ row: row.row, at: text.at, was: text.was, answer: text.answer, how }];
    }),
  );

  /** Of several answers for a cell only one is saved. */
  function choose(row: AnsweredRow, at: number, choice: Choice) {
    const rivals = row.texts.flatMap((one, index) => (one.at === row.texts[at]?.at ? [index] : []));
    const others =
      choice === 'skip' ? [] : rivals.filter(index => index !== at).map(index => [`${row.row} ${index}`, 'skip']);
    setChoices({ ...choices, ...Object.fromEntries(others), [`${row.row} ${at}`]: choice });
  }

  return (
    <section>
      <h2>
        {rows.length === 0 ? 'ไม่พบผลที่ต้องบันทึก' : `พบผล ${toThaiDigits(rows.length)} รายการ`}
        {same > 0 && ` อีก ${toThaiDigits(same)} ช่องตรงกับที่บันทึกไว้แล้ว`}
      </h2>
      {rows.length === 0 && (
        <p>
          โปรดวางวิธีการดำเนินการให้ตรงกับในทะเบียนไว้บรรทัดหนึ่ง ตามด้วยบรรทัดที่ขึ้นต้นว่า ผล: หรือเลือกไฟล์แบบรายงานผลที่ระบบจัดทำ หากยังไม่พบ
          โปรดพิมพ์ผลในทะเบียน
        </p>
      )}
      {rows.map(row => (
        <RowShown
          key={row.row}
          row={row}
          isBusy={isBusy}
          choiceOf={at => choiceOf(row, at)}
          onChoose={(at, choice) => choose(row, at, choice)}
        />
      ))}
      {unmatched.length > 0 && <Unmatched texts={unmatched} />}
      <footer>
        <Button busy={isBusy} disabled={chosen.length === 0} onClick={() => onSave(chosen)}>
          บันทึก {toThaiDigits(chosen.length)} ช่อง
        </Button>{' '}
        <Button plain busy={isBusy} onClick={onBack}>
          เลือกใหม่
        </Button>
      </footer>
    </section>
  );
}

function RowShown({
  row,
  isBusy,
  choiceOf,
  onChoose,
}: {
  readonly row: AnsweredRow;
  readonly isBusy: boolean;
  choiceOf(at: number): Choice;
  onChoose(at: number, choice: Choice): void;
}) {
  const { method, answeredMethod, texts } = row;
  return (
    <>
      <h3>
        แถว {toThaiDigits(row.row)}: {method}
      </h3>
      {texts.some(({ ask }) => ask === 'method') && <p class="problem">ในแบบเขียนว่า {answeredMethod}</p>}
      <table class="even">
        <thead>
          <tr>
            <th scope="col">ช่อง</th>
            <th scope="col">เดิม</th>
            <th scope="col">ที่ได้รับ</th>
            <th scope="col">บันทึกหรือไม่</th>
          </tr>
        </thead>
        <tbody>
          {texts.map((text, at) => (
            <tr key={`${text.at} ${text.answer}`}>
              <td>
                {text.column}
                {text.ask && <small>{ASKED[text.ask]}</small>}
              </td>
              <td class="lines" data-heading="เดิม">
                {text.was || '-'}
              </td>
              <td class="lines" data-heading="ที่ได้รับ">
                {text.answer}
              </td>
              <td>
                <select
                  aria-label={`แถว ${toThaiDigits(row.row)} ${text.column}`}
                  value={choiceOf(at)}
                  disabled={isBusy}
                  onChange={({ currentTarget }) => onChoose(at, currentTarget.value as Choice)}
                >
                  {waysFor(text).map(way => (
                    <option key={way} value={way}>
                      {way === 'replace' && text.was !== '' ? 'แทนที่ผลเดิม' : CHOICES[way]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function waysFor({ was }: AnswerText): readonly Choice[] {
  return was.trim() === '' ? ['skip', 'replace'] : ['skip', 'replace', 'append'];
}

function Unmatched({ texts }: { readonly texts: readonly UnmatchedText[] }) {
  return (
    <>
      <h3>ข้อความที่ไม่ได้บันทึก</h3>
      <ul>
        {texts.map(({ why, text, row }) => (
          <li key={`${why} ${row} ${text}`}>
            {row !== null && `แถว ${toThaiDigits(row)} `}
            {WHY_NOT[why]}: {text}
          </li>
        ))}
      </ul>
    </>
  );
}
