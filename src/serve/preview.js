// Asks whether something else is shown by now, and is answered as soon as it is; then the page is loaded anew. Only
// while somebody sees it: a browser has few connections to one address, and each page that waits holds one.
"use strict";
{
  const seen = document.currentScript.dataset.seen;
  let asked = null;
  const ask = async () => {
    asked = new AbortController();
    const { signal } = asked;
    while (!signal.aborted) {
      try {
        const answer = await fetch(`/.preview/changed/${seen}`, { signal });
        if (answer.ok) {
          location.reload();
          return;
        }
      } catch {
        // the preview has ended, or this page is left; it may be started anew
      }
      await new Promise((go) => setTimeout(go, 500));
    }
  };
  const follow = () => {
    asked?.abort();
    if (!document.hidden) ask();
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}
