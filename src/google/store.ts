import type { Store } from '../commands/adapters';

type Properties = GoogleAppsScript.Properties.Properties;

export const googleDocumentStore = storeOf(() => PropertiesService.getDocumentProperties());
export const googleUserStore = storeOf(() => PropertiesService.getUserProperties());

/** The properties are asked for at each use: nothing may call a service while the file loads. */
function storeOf(properties: () => Properties): Store {
  return {
    get: key => properties().getProperty(key),
    set: (key, value) => {
      properties().setProperty(key, value);
    },
    remove: key => {
      properties().deleteProperty(key);
    },
    keys: () => properties().getKeys(),
  };
}
