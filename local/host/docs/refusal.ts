/** Why Google refuses a request. */
export class Refusal extends Error {}
