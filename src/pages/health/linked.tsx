import { Link } from '../shared/parts';

/** Google's page on which permissions are given. No other address becomes a link, because a sentence may quote a cell. */
const CONSENT = /(https:\/\/(?:script|accounts)\.google\.com\/\S+)/;

/** The text, with a link in place of the address of Google's consent page. */
export function Linked({ text }: { readonly text: string }) {
  const [before, address, after] = text.split(CONSENT);
  if (address === undefined) return <>{text}</>;
  return (
    <>
      {before}
      <Link to={address}>เปิดหน้าอนุญาตสิทธิ์</Link>
      {after}
    </>
  );
}
