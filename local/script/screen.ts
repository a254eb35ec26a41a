/** What the person saw on the screen. */
export interface Screen {
  readonly menus: MenuRecord[];
  /** Alerts, prompts and toasts, in order. */
  readonly messages: Message[];
  readonly dialogs: Dialog[];
}

interface Message {
  readonly kind: 'alert' | 'prompt' | 'toast';
  readonly title: string;
  readonly text: string;
  /** The name of the button set; null for a toast. */
  readonly buttons: string | null;
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
