import { DECIDERS, type SettingKey } from '../../office/settings/setting-row';
import type { Settings, Signer } from '../../office/settings/settings';
import { fillFields, strayBraces } from '../wording/fields';

/** The settings whose text the report prints as it stands. */
const TEXTS = ['officeName', 'district', 'province', 'itemNumber', 'itemTitle', 'memoUnit', 'memoNumber'] as const;
const SIGNERS = ['reporter', 'certifier', ...DECIDERS] as const;

const NO_FIELDS: ReadonlyMap<string, string> = new Map();

/** A setting with braces, and what stands in and beside them. */
interface Braced {
  readonly setting: SettingKey;
  readonly text: string;
}

/** Fields are for the sheet of sentences: nobody fills in one that is typed in a setting. */
export function bracedSettings(settings: Settings): readonly Braced[] {
  const usual = Object.values(settings.usualPosts);
  const texts: (readonly [SettingKey, string])[] = [
    ...TEXTS.map(key => [key, settings[key]] as const),
    ...SIGNERS.flatMap(who => {
      const { name, post, acting } = settings[who];
      // A usual post has the braces of the office's name, which are told of there.
      const own = usual.includes(post) ? '' : post;
      return [[`${who}Name`, name] as const, [`${who}Post`, own] as const, [`${who}Acting`, acting] as const];
    }),
    ...DECIDERS.map(who => [`${who}Heading`, settings[who].heading] as const),
  ];
  return texts.flatMap(([setting, text]) => {
    const found = strayBraces(text);
    return found === undefined ? [] : [{ setting, text: found }];
  });
}

/** The settings as the report prints them: dots in place of a field, and no brace. */
export function printedSettings(settings: Settings): Settings {
  const plain = (text: string) => fillFields(text, NO_FIELDS);
  const signer = ({ heading, name, post, acting }: Signer): Signer => ({
    heading: plain(heading),
    name: plain(name),
    post: plain(post),
    acting: plain(acting),
  });
  const { head, chief, mayor } = settings.usualPosts;
  return {
    ...settings,
    officeName: plain(settings.officeName),
    district: plain(settings.district),
    province: plain(settings.province),
    itemNumber: plain(settings.itemNumber),
    itemTitle: plain(settings.itemTitle),
    memoUnit: plain(settings.memoUnit),
    memoNumber: plain(settings.memoNumber),
    reporter: signer(settings.reporter),
    certifier: signer(settings.certifier),
    reviewer1: signer(settings.reviewer1),
    reviewer2: signer(settings.reviewer2),
    chief: signer(settings.chief),
    mayor: signer(settings.mayor),
    usualPosts: { head: plain(head), chief: plain(chief), mayor: plain(mayor) },
  };
}
