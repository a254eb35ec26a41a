/** What the person saw on the screen. */
export interface Screen {
  readonly menus: MenuRecord[];
  /** Alerts, prompts and toasts, in order. */
  readonly messages: Message[];
  readonly dialogs: Dialog[];
  /** What the script selected, in order. */
  readonly selections: Selection[];
}

export interface Selection {
  readonly sheet: string;
  /** In A1 notation. */
  readonly range: string;
}

export type Message = Question | Toast;

/** An alert or a prompt: the script waits for the answer. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: ButtonSetName;
}

export interface Toast {
  readonly kind: 'toast';
  readonly title: string;
  readonly text: string;
  readonly buttons: null;
}

export const BUTTON_NAMES = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const;
export type ButtonName = (typeof BUTTON_NAMES)[number];

/** The buttons of each set. A person can also close the window: CLOSE. */
export const BUTTONS_OF = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
} as const;
export type ButtonSetName = keyof typeof BUTTONS_OF;

/** The person's answer to an alert or prompt. */
export interface Answer {
  readonly button: ButtonName;
  readonly text?: string;
}

export interface Dialog {
  readonly kind: 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface MenuRecord {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | { readonly caption: string; readonly functionName: string }
  | { readonly separator: true }
  | { readonly menu: MenuRecord };
