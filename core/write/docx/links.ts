import { ConcreteHyperlink, type IContext, type IXmlableObject, type ParagraphChild } from 'docx';
import type { Session } from './session.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
// What the packaging rules of Office accept without a doubt; one bad address makes Word call the file damaged.
const SAFE = /^(?:https?:\/\/[^\s/?#[\]@\\]+(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)$/i;

// Word cuts longer addresses off.
const LONGEST = 2000;

/** Makes a hyperlink out of runs. */
export type LinkMaker = (children: readonly ParagraphChild[]) => ParagraphChild;

/** A maker of links to an address, or undefined with a warning if the address is none Word could take. */
export function link(href: string, session: Session): LinkMaker | undefined {
  const target = href.trim();
  if (target.length > LONGEST || !SAFE.test(target)) {
    session.warnings.push({
      code: 'bad-link',
      message: `The address “${target.slice(0, 200)}” cannot be a link in Word; its words stand without one.`,
    });
    return undefined;
  }
  const address = percentEncoded(target);
  const number = session.links.get(address) ?? session.links.size + 1;
  session.links.set(address, number);
  return (children) => new OuterLink(children, `Link${number}`, address);
}

/** Spaces, Hangul and the like as %XX; what is encoded already stays as it is. */
function percentEncoded(address: string): string {
  return encodeURI(address.toWellFormed().normalize('NFC')).replace(/%25([0-9a-f]{2})/gi, '%$1');
}

/** A link with a fixed id: the library's own gets a random one, and no two files would be the same. */
class OuterLink extends ConcreteHyperlink {
  readonly address: string;

  constructor(children: readonly ParagraphChild[], id: string, address: string) {
    super(children, id);
    this.address = address;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const relationships = context.viewWrapper.Relationships;
    const known = written.get(relationships) ?? new Set<string>();
    if (!known.has(this.linkId)) {
      relationships.addRelationship(this.linkId, HYPERLINK, this.address, 'External');
      written.set(relationships, known.add(this.linkId));
    }
    return super.prepForXml(context);
  }
}

/** Which links a part's relationships hold already: one address is one relationship a part. */
const written = new WeakMap<object, Set<string>>();
