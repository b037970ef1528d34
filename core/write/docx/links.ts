import type { Session } from './session.ts';

// What the packaging rules of Office accept without a doubt; one bad address makes Word call the file damaged.
const SAFE = /^(?:https?:\/\/[^\s/?#[\]@\\]+(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)$/i;

// Word cuts longer addresses off.
const LONGEST = 2000;

/**
 * The id of the relationship that leads to an address, or undefined with a warning if the address is none Word could
 * take. One address is one relationship a part, with a fixed id: the same book gives the same file.
 */
export function outerLink(href: string, session: Session): string | undefined {
  const target = href.trim();
  if (target.length > LONGEST || !SAFE.test(target)) {
    session.warnings.push({
      code: 'bad-link',
      message: `The address “${target.slice(0, 200)}” cannot be a link in Word; its words stand without one.`,
      params: { address: target.slice(0, 200) },
    });
    return undefined;
  }
  const address = percentEncoded(target);
  const links = session.links[session.part];
  const id = links.get(address) ?? `Link${links.size + 1}`;
  links.set(address, id);
  // The library sets this before every id it is given.
  return `rId${id}`;
}

/** Spaces, Hangul and the like as %XX; what is encoded already stays as it is. */
function percentEncoded(address: string): string {
  return encodeURI(address.toWellFormed().normalize('NFC')).replace(/%25([0-9a-f]{2})/gi, '%$1');
}
