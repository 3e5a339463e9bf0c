/**
 * Tells a publisher that a story was on screen: one request without cookies,
 * without a referrer and without a body, to the address that the publisher has
 * chosen. It has nothing about the reader or the page. Readers who do not want
 * to be counted are not.
 */

/** Beacons that were sent by this page. @type {Set<string>} */
const sent = new Set();

/** @param {string} address */
export function sendBeacon(address) {
  const { globalPrivacyControl, doNotTrack } = /** @type {Navigator & { globalPrivacyControl?: boolean }} */ (navigator);
  if (globalPrivacyControl || doNotTrack === "1" || sent.has(address)) return;
  sent.add(address);
  // `navigator.sendBeacon` would send cookies and the page's address, and Chromium
  // sends the page's origin with a POST whatever the policy.
  fetch(address, {
    mode: "no-cors",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    keepalive: true,
  }).catch(() => {
    // Blocked, or offline: a story counts when it can.
  });
}
