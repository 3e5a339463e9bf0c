/**
 * One round of requests: the addresses of a document in their order, until one
 * has a good answer.
 */
import { pauseBeforeRetry } from "../retry-policy.js";
import { PassedOver } from "./passed-over.js";

/** @import { Answer } from "./answer.js" */
/** @import { Judge } from "./judge.js" */

/** How long an address is waited for before the next one is requested as well, in milliseconds. */
const HEAD_START = 1_500;

/** How many addresses are requested at the same time. */
const MAX_AT_ONCE = 6;

/** How long a round may take, in milliseconds. */
const ROUND_LIMIT = 20_000;

/**
 * An address that was passed over.
 *
 * @typedef {{ url: string, code: string, message: string }} Outcome
 */

export class Round {
  /** The addresses that were passed over so far. @type {Outcome[]} */
  passedOver = [];

  /** The first good answer; rejected with the failure of the first address. @type {Promise<Answer>} */
  answer;

  #addresses;
  #ask;
  #judge;
  #next = 0;
  /** @type {Map<string, AbortController>} */
  #running = new Map();
  /** @type {Record<string, number | undefined>} */
  #timers = {};
  /** The failure of the first address, or of one that knows that the story is gone. @type {PassedOver | undefined} */
  #failure;
  #isRetry = false;
  /** @type {(answer: Answer) => void} */
  #resolve = () => {};
  /** @type {(failure: unknown) => void} */
  #reject = () => {};

  /**
   * @param {string[]} addresses the first is that of the publisher
   * @param {(address: string, controller: AbortController, isFirst: boolean) => Promise<Answer>} ask requests one
   * @param {Judge} judge
   */
  constructor(addresses, ask, judge) {
    this.#addresses = addresses;
    this.#ask = ask;
    this.#judge = judge;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#startTimer("limit", ROUND_LIMIT, () => this.#timeIsOver());
    this.#startNext();
  }

  /** Ends the round without an outcome. */
  abort() {
    this.#end();
    this.#reject(new PassedOver("gone", "the answer is not needed any more"));
  }

  #startNext() {
    const address = this.#addresses[this.#next++];
    if (address === undefined) return;
    if (this.#running.size >= MAX_AT_ONCE) this.#giveUpOldestMirror();
    this.#send(address);
    if (this.#next < this.#addresses.length) this.#startTimer("next", HEAD_START, () => this.#startNext());
  }

  /** @param {string} address */
  async #send(address) {
    const controller = new AbortController();
    this.#running.set(address, controller);
    const isFirst = this.#next === 1 && !this.#isRetry;
    try {
      const answer = await this.#ask(address, controller, isFirst);
      if (this.#running.get(address) === controller) this.#received(answer);
    } catch (error) {
      if (this.#running.get(address) === controller) this.#failed(address, /** @type {PassedOver} */ (error));
    }
  }

  /** @param {Answer} answer */
  #received(answer) {
    let chosen;
    try {
      chosen = this.#judge.receive(answer);
    } catch (error) {
      return this.#failed(answer.address, /** @type {PassedOver} */ (error));
    }
    this.#running.delete(answer.address);
    if (chosen) return this.#use(chosen);
    // Another address is asked at once to confirm it, and waited for only so long.
    if (!this.#timers.confirm) this.#startTimer("confirm", HEAD_START, () => this.#useBest());
    this.#goOn();
  }

  /** @param {string} address @param {PassedOver} failure */
  #failed(address, failure) {
    this.#running.delete(address);
    this.#note(address, failure);
    failure.address = address;
    const isFirst = address === this.#addresses[0];
    // The publisher means the story to be gone; a mirror may only have lost it.
    const isGone = failure.status === 410;
    if (isGone || (isFirst && this.#failure?.status !== 410)) this.#failure = failure;
    if (isFirst && isGone) return this.#lose();
    this.#goOn();
  }

  #goOn() {
    if (this.#next < this.#addresses.length) return this.#startNext();
    if (this.#running.size) return;
    if (this.#judge.best()) return this.#useBest();
    const pause = this.#failure && !this.#isRetry && pauseBeforeRetry(this.#failure);
    if (!pause) return this.#lose();
    this.#isRetry = true;
    this.#startTimer("next", pause, () => this.#send(/** @type {string} */ (this.#addresses[0])));
  }

  /** The first address keeps its whole time: it may only be slow. */
  #giveUpOldestMirror() {
    const oldest = [...this.#running.keys()].find((it) => it !== this.#addresses[0]);
    if (oldest !== undefined) this.#giveUp(oldest);
  }

  /** @param {string} address */
  #giveUp(address) {
    const controller = this.#running.get(address);
    this.#running.delete(address);
    controller?.abort("timeout");
    const failure = new PassedOver("timeout", "the answer took too long");
    if (address === this.#addresses[0]) this.#failure ??= failure;
    this.#note(address, failure);
  }

  #timeIsOver() {
    for (const address of [...this.#running.keys()]) this.#giveUp(address);
    if (this.#judge.best()) this.#useBest();
    else this.#lose();
  }

  #useBest() {
    this.#use(/** @type {Answer} */ (this.#judge.best()));
  }

  /** @param {Answer} answer */
  #use(answer) {
    for (const [address, failure] of this.#judge.others(answer)) this.#note(address, failure);
    this.#end();
    this.#resolve(answer);
  }

  #lose() {
    this.#end();
    this.#reject(this.#failure);
  }

  #end() {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    const running = [...this.#running.values()];
    this.#running.clear();
    for (const controller of running) controller.abort("gone");
    this.#addresses = this.#addresses.slice(0, this.#next);
  }

  /** @param {string} url @param {PassedOver} failure */
  #note(url, { code, message }) {
    this.passedOver.push({ url, code, message });
  }

  /** @param {string} name @param {number} time @param {() => void} task */
  #startTimer(name, time, task) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(task, time);
  }
}
