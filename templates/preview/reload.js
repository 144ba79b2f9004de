// Added to pages by `heard preview`, never part of a site. Asks whether the page is out of date and reads it again,
// where the reader was; fills the panel; lets an error be put away with Escape.
(() => {
  "use strict";
  const script = document.currentScript;
  const path = encodeURIComponent(location.pathname);
  const store = "heard-preview:" + location.pathname;
  let known = script.dataset.known;
  let dismissed = "";

  const headings = () => Array.from(document.querySelectorAll("main [id], h1, h2, h3"));

  // The heading above the top of the window keeps its place, so that text that grew further up moves nothing.
  function remember() {
    const above = headings().filter((node) => node.id && node.getBoundingClientRect().top <= 8).pop();
    const open = Array.from(document.querySelectorAll("#heard-preview details[open]"), (node) => node.id);
    const place = {
      x: scrollX, y: scrollY, open,
      anchor: above ? { id: above.id, top: above.getBoundingClientRect().top } : null,
      focus: document.activeElement && document.activeElement.id,
    };
    sessionStorage.setItem(store, JSON.stringify(place));
  }

  function reopen(open) {
    for (const id of open) {
      const node = document.getElementById(id);
      if (node) { node.open = true; }
    }
  }

  // Gives what puts the window back to where it was; nothing where nothing was remembered.
  function recall() {
    const text = sessionStorage.getItem(store);
    if (!text) { return null; }
    sessionStorage.removeItem(store);
    const place = JSON.parse(text);
    reopen(place.open);
    const focus = place.focus && document.getElementById(place.focus);
    if (focus) { focus.focus({ preventScroll: true }); }
    const settle = () => {
      const node = place.anchor && document.getElementById(place.anchor.id);
      const y = node ? scrollY + node.getBoundingClientRect().top - place.anchor.top : place.y;
      scrollTo({ left: place.x, top: y, behavior: "instant" });
    };
    settle();
    return settle;
  }

  function settleWhenWhole() {
    const settle = recall();
    // The browser puts the window where it was when the page is whole; a picture or a style may come as late.
    if (settle) {
      addEventListener("load", () => setTimeout(() => { settle(); history.scrollRestoration = "auto"; }), { once: true });
    }
  }

  function reload() {
    remember();
    history.scrollRestoration = "manual";
    location.reload();
  }

  const styles = (page) => Array.from(page.querySelectorAll("link[rel=stylesheet]"), (link) => link.getAttribute("href")).join();
  const hasScript = (page) => page.querySelector("script:not([data-known])") !== null;

  // Puts the new words of the page in the place of the old ones, which takes a tenth of reading it again. Not where
  // styles changed, or where a script of the page's own would have to run again.
  async function swap() {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) { return false; }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const ours = fresh.querySelector("script[data-known]");
    if (!ours || hasScript(fresh) || hasScript(document) || styles(fresh) !== styles(document)) { return false; }
    remember();
    document.title = fresh.title;
    document.documentElement.lang = fresh.documentElement.lang;
    document.body.replaceWith(document.adoptNode(fresh.body));
    known = ours.dataset.known;
    prepareProblems();
    recall();
    return true;
  }

  function prepareProblems() {
    const problems = document.getElementById("heard-problems");
    const button = document.getElementById("heard-dismiss");
    if (!problems || !button) { return; }
    if (problems.textContent === dismissed) { problems.hidden = true; return; }
    button.hidden = false;
    button.addEventListener("click", putAway);
  }

  function putAway() {
    const problems = document.getElementById("heard-problems");
    if (!problems || !document.getElementById("heard-dismiss")) { return; }
    dismissed = problems.textContent;
    problems.hidden = true;
  }

  async function fill() {
    const answer = await fetch("/.heard/panel?path=" + path, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("heard-preview");
    const old = document.getElementById("heard-preview");
    if (!fresh || !old) { return; }
    const open = Array.from(old.querySelectorAll("details[open]"), (node) => node.id);
    const focus = old.contains(document.activeElement) ? document.activeElement.closest("[id]") : null;
    old.replaceWith(document.adoptNode(fresh));
    reopen(open);
    prepareProblems();
    const again = focus && document.getElementById(focus.id);
    if (again) { (again.matches("details") ? again.querySelector("summary") : again).focus({ preventScroll: true }); }
  }

  async function watch() {
    for (;;) {
      // A browser keeps few connections to one server: pages that nobody sees must not hold them all.
      if (document.hidden) {
        await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
        continue;
      }
      try {
        const query = "/.heard/state?path=" + path + "&known=" + encodeURIComponent(known);
        const answer = await fetch(query, { cache: "no-store" });
        if (!answer.ok) { throw new Error(answer.statusText); }
        const now = await answer.text();
        const [session, page] = now.split(" ");
        const [oldSession, oldPage] = known.split(" ");
        if (session === oldSession && page !== oldPage && page.split(".")[1] === oldPage.split(".")[1]) {
          if (await swap()) { continue; }
        }
        if (session !== oldSession || page !== oldPage) { reload(); return; }
        if (now !== known) { known = now; await fill(); }
      } catch {
        await new Promise((done) => setTimeout(done, 500));
      }
    }
  }

  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { putAway(); } });
  prepareProblems();
  settleWhenWhole();
  watch();
})();
