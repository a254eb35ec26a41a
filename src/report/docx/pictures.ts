import type { Picture } from '../content/blocks';
import type { Links, Part } from './package';
import { xmlText } from './xml';

const EMU_PER_DXA = 635;

/** Adds a picture to the part that is being written. */
export type Draw = (picture: Picture) => string;

/** For one document. Each PNG is stored once, even if it is shown in several places. Every drawing gets a number of its own. */
export function newPictures(): (links: Links) => Draw {
  const files = new Map<Uint8Array, Part>();
  let drawings = 0;
  return links => picture => {
    const { png } = picture;
    const file = files.get(png) ?? { kind: 'picture', path: `word/media/image${files.size + 1}.png`, content: png };
    files.set(png, file);
    drawings += 1;
    return drawingXml(picture, links.idOf(file), drawings);
  };
}

function drawingXml({ width, height, left, top, alt }: Picture, link: string, id: number): string {
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const name = `id="${id}" name="${xmlText(alt)}"`;
  // With layoutInCell, a picture in a table would be placed from the edges of its cell.
  return (
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" ' +
    `relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
    `<wp:positionH relativeFrom="page"><wp:posOffset>${emu(left)}</wp:posOffset></wp:positionH>` +
    `<wp:positionV relativeFrom="page"><wp:posOffset>${emu(top)}</wp:posOffset></wp:positionV>` +
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr ${name} descr="${xmlText(alt)}"/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing>'
  );
}

function emu(length: number): number {
  return Math.round(length * EMU_PER_DXA);
}
