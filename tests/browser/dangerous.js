// What of a page a browser could be led by: each node below `root` that no text of a contributor's may make.
(root) => {
  const found = [];
  // A form may have a field named "attributes", which then stands in the place of its attributes; so may the document.
  const its = (name) => Object.getOwnPropertyDescriptor(Element.prototype, name).get;
  const [attributes, html, matches] = [its('attributes'), its('outerHTML'), Element.prototype.matches];
  const no = 'script, iframe, frame, frameset, object, embed, applet, style, base, meta, link, form, input, textarea, select, portal, math, template, animate, set, foreignObject';
  const say = (element, why) => found.push(`${why}: ${html.call(element).slice(0, 160)}`);
  for (const element of Element.prototype.querySelectorAll.call(root, '*')) {
    if (matches.call(element, no)) say(element, 'node');
    for (const { name, value } of attributes.call(element)) {
      if (/^on/i.test(name) || ['style', 'srcdoc', 'formaction', 'action', 'background', 'ping'].includes(name)) say(element, name);
      if (/^(xlink:)?href$|^src$|^srcset$|^poster$|^data$/i.test(name)) {
        try {
          const address = new URL(value, document.baseURI);
          if (!['http:', 'https:', 'mailto:', 'tel:', 'sms:'].includes(address.protocol)) say(element, name);
        } catch { /* no address, and so nowhere to go */ }
      }
    }
  }
  return found;
}
