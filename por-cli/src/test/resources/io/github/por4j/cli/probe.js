// Looks at the page in the frame as a browser lays it out, and leaves what is wrong in #wrong.
function probe(frame) {
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  const wrong = [];
  const expect = (holds, what) => { if (!holds) wrong.push(what); };
  const all = (selector) => Array.from(page.querySelectorAll(selector));

  expect(view.getComputedStyle(page.body).maxWidth !== "none", "the style is not applied");
  expect(all("script, img, link, iframe, object, form").length === 0, "something that loads");
  expect(all("h1").length === 1, "not one h1");
  let level = 0;
  for (const heading of all("h1, h2, h3, h4")) {
    const own = Number(heading.tagName.substring(1));
    expect(own <= level + 1, "a level is left out before " + heading.textContent);
    level = own;
  }
  for (const link of all("a[href]")) {
    const target = page.getElementById(link.getAttribute("href").substring(1));
    expect(target !== null, "a link to nothing: " + link.getAttribute("href"));
  }
  const ids = all("[id]").map((e) => e.id);
  expect(new Set(ids).size === ids.length, "an id twice");
  for (const table of all("table")) {
    expect(table.caption !== null && table.caption.textContent !== "", "a table without caption");
    expect(Array.from(table.querySelectorAll("th")).every((h) => h.scope !== ""), "no scope");
  }
  for (const drawing of all("svg")) {
    const labels = drawing.getAttribute("aria-labelledby").split(" ");
    expect(drawing.getAttribute("role") === "img", "a drawing without role");
    expect(labels.every((l) => page.getElementById(l).textContent !== ""), "a drawing unlabelled");
  }
  const fits = () => page.documentElement.scrollWidth <= page.documentElement.clientWidth;
  expect(fits(), "wider than the screen: " + page.documentElement.scrollWidth);

  for (const summary of all("summary")) {
    summary.click();
    expect(summary.parentElement.open, "does not open: " + summary.textContent);
  }
  expect(fits(), "wider than the screen when open: " + page.documentElement.scrollWidth);

  const stops = all("a[href], summary, [tabindex='0']");
  expect(stops.length > 1 && stops[0].className === "skip", "the skip link is not first");
  for (const stop of stops) {
    stop.focus();
    expect(page.activeElement === stop, "no focus: " + stop.textContent);
    const style = view.getComputedStyle(stop);
    expect(style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, "focus not shown");
    if (stop.className === "skip") {
      const box = stop.getBoundingClientRect();
      expect(box.top >= 0 && box.height > 0, "the skip link stays hidden");
    }
  }
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const linear = (c) => c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4;
  const light = (c) => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const ground = (element) => {
    for (let e = element; e !== null; e = e.parentElement) {
      const colour = parts(view.getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  let texts = 0;
  for (const element of all("body *:not(svg *)")) {
    const own = Array.from(element.childNodes).some((n) => n.nodeType === 3 && n.data.trim());
    if (!own) continue;
    texts++;
    const ink = light(parts(view.getComputedStyle(element).color));
    const paper = light(ground(element));
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    expect(ratio >= 4.5, "contrast " + ratio.toFixed(2) + ": " + element.textContent);
  }
  expect(texts > 20, "hardly any text");
  const dark = light(parts(view.getComputedStyle(page.body).backgroundColor)) < 0.2;
  document.getElementById("scheme").textContent = dark ? "dark" : "light";
  document.getElementById("wrong").textContent = wrong.join("; ") || "nothing";
}
