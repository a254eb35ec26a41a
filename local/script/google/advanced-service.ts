import { Emulated } from './emulated';

/** An advanced service, or one of its collections. All have the service's name as text (tests of gas-fakes, run in Google). */
export abstract class AdvancedService extends Emulated {
  abstract readonly version: string;

  override toString(): string {
    return `AdvancedServiceIdentifier{name=${this.service.toLowerCase()}, version=${this.version}}`;
  }
}
