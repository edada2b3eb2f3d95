import { plainExchanges, type Exchange } from '../format/plain.ts';

/** Said aloud whenever they change. */
const spoken = '[aria-live], [role=status], [role=alert]';

function* textsWithin(root: ParentNode): Iterable<Text> {
  for (const child of root.childNodes) {
    if (child instanceof Text) yield child;
    if (!(child instanceof Element) || child.matches(spoken)) continue;
    if (child.shadowRoot !== null) yield* textsWithin(child.shadowRoot);
    yield* textsWithin(child);
  }
}

/** The first letter of the text behind a node: a template writes a sign and its number apart. */
function nextLetter(node: Text): string {
  let next = node.nextSibling;
  while (next instanceof Comment || (next instanceof Text && next.data === ''))
    next = next.nextSibling;
  return next instanceof Text ? next.data.charAt(0) : '';
}

/** Put in before the old is taken out, so that a selection keeps its ends. */
function exchange(node: Text, { at, from, to }: Exchange): void {
  node.insertData(at, to);
  node.deleteData(at + to.length, from.length);
}

/** Numbers in `root` as programs read them, until the returned function is called. */
function writePlain(root: ParentNode): () => void {
  const changed: { node: Text; text: string; exchanges: readonly Exchange[] }[] = [];
  for (const node of textsWithin(root)) {
    const exchanges = plainExchanges(node.data, nextLetter(node));
    for (const one of exchanges) exchange(node, one);
    if (exchanges.length > 0) changed.push({ node, text: node.data, exchanges });
  }
  return () => {
    for (const { node, text, exchanges } of changed)
      // What has been written anew in the meantime stays.
      if (node.data === text)
        for (const { at, from, to } of exchanges.toReversed())
          exchange(node, { at, from: to, to: from });
  };
}

/**
 * What a reader copies from `host` has numbers that programs read, as text and as a table. The browser
 * copies what stands there, across all shadow roots, so that is what is changed for that moment.
 */
export function copyPlainNumbers(host: HTMLElement): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    const touched =
      event.composedPath().includes(host) || getSelection()?.containsNode(host, true) === true;
    if (!touched || event.defaultPrevented) return;
    const restore = writePlain(host.shadowRoot ?? host);
    setTimeout(restore); // the browser reads the page right after this event
  };
  document.addEventListener('copy', onCopy);
  return () => document.removeEventListener('copy', onCopy);
}
