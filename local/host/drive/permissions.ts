import { AdvancedService } from '../../script/google/advanced-service';
import { onlyKeys } from '../../script/google/signature';
import { apiError } from '../api-error';
import { nextId } from '../kept/state';
import { type DriveOptions, ownFile } from './own-file';

export class Permissions extends AdvancedService {
  readonly service = 'Drive';
  readonly version = 'v3';
  readonly googleName = 'Drive.Permissions';
  readonly #options: DriveOptions;

  constructor(options: DriveOptions) {
    super();
    this.#options = options;
  }

  create(
    resource: { role?: string; type?: string; emailAddress?: string },
    fileId: string,
    options: { sendNotificationEmail?: boolean } = {},
  ) {
    onlyKeys('Drive.Permissions.create', resource, ['role', 'type', 'emailAddress']);
    onlyKeys('Drive.Permissions.create', options, ['sendNotificationEmail']);
    const { role, type, emailAddress = null } = resource;
    if (role === undefined || type === undefined)
      throw apiError('drive.permissions.create', 'The permission type field is required.');
    const file = ownFile(this.#options, fileId, 'drive.permissions.create');
    // Whoever has no Google account gets in by a mailed link only.
    if (options.sendNotificationEmail === false && this.#options.withoutAccount.includes(emailAddress ?? '')) {
      throw apiError(
        'drive.permissions.create',
        'You are trying to invite a user without a Google account. A notification is required.',
      );
    }
    const id = nextId(this.#options.state, 'permission');
    file.permissions.push({ id, role, type, emailAddress, notified: options.sendNotificationEmail !== false });
    return { kind: 'drive#permission', id, type, role };
  }

  /** All permissions on one page, the owner's first. */
  list(fileId: string, options: { fields?: string; pageSize?: number } = {}) {
    onlyKeys('Drive.Permissions.list', options, ['fields', 'pageSize']);
    if (options.fields !== 'permissions(emailAddress)')
      throw new Error(`not emulated: Drive.Permissions.list with fields ${options.fields}`);
    const { owner, permissions } = ownFile(this.#options, fileId, 'drive.permissions.list');
    return { permissions: [{ emailAddress: owner }, ...permissions.map(({ emailAddress }) => ({ emailAddress }))] };
  }
}
