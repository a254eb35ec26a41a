import type { Store } from '../commands/adapters';
import { retrying } from './retry';

type Properties = GoogleAppsScript.Properties.Properties;

export const googleDocumentStore = storeOf(() => PropertiesService.getDocumentProperties());
export const googleUserStore = storeOf(() => PropertiesService.getUserProperties());

/** The properties are asked for at each use: nothing may call a service while the file loads. */
function storeOf(properties: () => Properties): Store {
  return {
    get: retrying(key => properties().getProperty(key)),
    set: retrying((key, value) => {
      properties().setProperty(key, value);
    }),
    remove: retrying(key => {
      properties().deleteProperty(key);
    }),
    keys: retrying(() => properties().getKeys()),
    all: retrying(() => properties().getProperties()),
  };
}
