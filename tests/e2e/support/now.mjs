// The moment at which the tests take place: what the invented houses hold, and what is past in them, depends on the day.

/** A Wednesday morning; `SEMAINIER_NOW` sets another moment, to try the tests on another day. */
export const NOW = new Date(process.env.SEMAINIER_NOW ?? "2026-11-25T10:00:00+01:00");

const ahead = NOW.getTime() - Date.now();

/** Moves the clock of a context's pages to that moment, from which it runs on. Workers keep the device's clock. */
export function moveClock(context) {
  return context.addInitScript((ahead) => {
    const Device = Date;
    const now = () => Device.now() + ahead;
    globalThis.Date = new Proxy(Device, {
      construct: (_, given, target) => Reflect.construct(Device, given.length ? given : [now()], target),
      apply: () => new Device(now()).toString(),
      get: (_, name) => (name === "now" ? now : Device[name]),
    });
  }, ahead);
}
