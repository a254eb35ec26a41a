import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { toThaiDigits } from '../../thai/text/numerals';
import type { Work } from './use-script';

/** Says what the page is doing or has done. A screen reader reads it aloud when it changes. */
export function Status({ work }: { readonly work: Work }) {
  const line = useRef<HTMLParagraphElement>(null);
  // Below a long form nobody would see what went wrong.
  useEffect(() => {
    if (work.state === 'problem') line.current?.scrollIntoView({ block: 'nearest' });
  }, [work]);
  return (
    <p ref={line} role="status" aria-live="polite" class={`outcome ${work.state}`}>
      {work.message}
    </p>
  );
}

/** The way on for a page that could not be read. */
export function Again({ work, missing, onAgain }: { readonly work: Work; readonly missing: boolean; onAgain(): void }) {
  if (!missing || work.state !== 'problem') return null;
  return (
    <Button plain onClick={onAgain}>
      ลองอีกครั้ง
    </Button>
  );
}

/** A button that cannot be pressed while the script works. */
export function Button({
  children,
  busy = false,
  disabled = false,
  plain = false,
  onClick,
}: {
  readonly children: ComponentChildren;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Not the page's main button. */
  readonly plain?: boolean;
  /** Without it, the button sends its form. */
  readonly onClick?: () => void;
}) {
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      class={plain ? 'plain' : ''}
      disabled={busy || disabled}
      {...(onClick && { onClick })}
    >
      {children}
    </button>
  );
}

/** A link that opens in a tab of its own. */
export function Link({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  return (
    <a href={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** The parts of a page, of which one is shown. `isLocked`: one that cannot be chosen yet. */
export function Tabs({
  label,
  names,
  at: shown,
  disabled = false,
  isLocked = () => false,
  onChoose,
}: {
  readonly label: string;
  readonly names: readonly string[];
  /** From 0. */
  readonly at: number;
  readonly disabled?: boolean;
  isLocked?(at: number): boolean;
  onChoose(at: number): void;
}) {
  return (
    <nav aria-label={label}>
      <ul class="steps">
        {names.map((name, at) => (
          <li key={name}>
            <button
              type="button"
              class="step"
              aria-current={at === shown ? 'true' : undefined}
              disabled={disabled || isLocked(at)}
              onClick={() => onChoose(at)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A choice of one of a few. */
export function Choice<Value extends string>({
  legend,
  value,
  options,
  disabled = false,
  onChoose,
}: {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly disabled?: boolean;
  onChoose(value: Value): void;
}) {
  return (
    <fieldset disabled={disabled}>
      <legend>{legend}</legend>
      {options.map(([one, label]) => (
        <label key={one}>
          <input type="radio" name={legend} checked={one === value} onChange={() => onChoose(one)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Chooses a file. The browser's own button is hidden, because browsers label it in their own language. */
export function FileChoice({
  label,
  accept,
  disabled = false,
  onChoose,
}: {
  readonly label: string;
  readonly accept: string;
  readonly disabled?: boolean;
  onChoose(file: File): void;
}) {
  return (
    <label class="file">
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // So that the same file can be chosen again after it was changed.
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
      <span>{label}</span>
    </label>
  );
}

/** Why a state was read as it was, for whoever asks. `row`: said if it is not clear whose state it is. */
export function Why({ text, row }: { readonly text: string; readonly row?: number }) {
  return (
    <details class="why">
      <summary>เหตุที่อ่านสถานะเช่นนี้</summary>
      <p>
        {row !== undefined && `แถว ${toThaiDigits(row)} `}
        {text}
      </p>
    </details>
  );
}
