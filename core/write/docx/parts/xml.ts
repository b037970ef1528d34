import { escapeXml } from '../text.ts';

/** What an attribute may be given; undefined leaves it out. */
export type AttributeValue = string | number | undefined;

/** One element as a string; children are strings of XML already. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly string[]
): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${escapeXml(String(value))}"`;
  }
  const content = children.join('');
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** A WordprocessingML element with a single w:val, the commonest kind. */
export function val(name: string, value: AttributeValue): string {
  return value === undefined ? '' : tag(`w:${name}`, { 'w:val': value });
}

/** An on/off property: written when on, with an explicit 0 when off, left out when undefined. */
export function toggle(name: string, on: boolean | undefined): string {
  return on === undefined ? '' : on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

/** The line every part starts with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespace of WordprocessingML. */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
