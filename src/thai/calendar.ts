/** A calendar day as YYYY-MM-DD, C.E., without a time zone. */
export type PlainDate = string;
