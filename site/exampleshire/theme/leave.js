// "Leave this page fast": three presses of Shift, or a link, cover the page and go somewhere harmless.
// Without this script the links still work. Nothing is stored, nothing is sent.
// Behaviour: "Exit this page" of the GOV.UK Design System.
(function () {
  "use strict";
  var presses = 3, patience = 5000; // each press within 5 s of the last
  var region = document.querySelector(".leave");
  var link = region && region.querySelector("a");
  if (!link) return;

  var status = add("span", "visually-hidden", region); // heard, not seen
  status.setAttribute("role", "status");
  var dots = add("span", "leave-dots", link); // seen, not heard
  dots.setAttribute("aria-hidden", "true");
  for (var i = 0; i < presses; i++) add("span", "leave-dot", dots);

  var count = 0, timer = 0, quiet = 0, wasModified = false, cover = null;

  function add(name, className, parent) {
    var element = document.createElement(name);
    element.className = className;
    return parent.appendChild(element);
  }

  function show(number, words) {
    clearTimeout(timer);
    clearTimeout(quiet);
    timer = quiet = 0;
    count = number;
    status.textContent = words;
    dots.hidden = number === 0;
    for (var i = 0; i < presses; i++) dots.children[i].classList.toggle("leave-dot-on", i < number);
  }

  // Another key, or too long a pause: start again.
  function expire() {
    show(0, "To leave, press Shift 3 times.");
    quiet = setTimeout(function () { status.textContent = ""; }, patience);
  }

  // The cover first: the next page may take seconds. An ordinary visit, so that Back returns.
  function leave() {
    show(0, "");
    if (!cover) {
      document.documentElement.classList.add("leaving");
      cover = add("div", "leave-overlay", document.body);
      cover.setAttribute("role", "alert");
      cover.textContent = "Loading";
    }
    location.href = link.href;
  }

  // Shift with a letter gives two keyups: the letter's, with Shift held, then that of Shift. Only a bare
  // Shift counts, so that nobody leaves by typing.
  function onKey(event) {
    if (event.key === "Shift" && !wasModified) {
      var left = presses - count - 1;
      if (left === 0) return leave();
      show(count + 1, "To leave, press Shift " + left + " more time" + (left > 1 ? "s." : "."));
      timer = setTimeout(expire, patience);
    } else if (timer) expire();
    wasModified = event.shiftKey;
  }

  // A page that comes back from the browser's memory still wears its cover: take it off.
  function reset() {
    show(0, "");
    document.documentElement.classList.remove("leaving");
    if (cover) cover.remove();
    cover = null;
  }

  document.addEventListener("keyup", onKey, true);
  document.querySelectorAll(".leave a, .leave-skip").forEach(function (way) {
    way.addEventListener("click", function (event) {
      event.preventDefault();
      leave();
    });
  });
  window.addEventListener("pageshow", reset);
})();
