/** How Google's advanced services refuse a call, such as `drive.files.create`. */
export function apiError(call: string, why: string): Error {
  const error = new Error(`API call to ${call} failed with error: ${why}`);
  error.name = 'GoogleJsonResponseException';
  return error;
}
