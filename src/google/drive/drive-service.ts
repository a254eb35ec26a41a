/** @throws if the manifest does not enable the advanced service. */
export function drive(): GoogleAppsScript.Drive {
  if (typeof Drive === 'undefined') throw new Error('the Drive service is not enabled in the manifest');
  return Drive;
}
