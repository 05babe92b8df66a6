import { Presets, SingleBar } from 'cli-progress';

/** Steps between two lines where there is no terminal to draw a bar on. */
const STEPS_A_LINE = 100;

export interface Progress {
  readonly onStep: (done: number, of: number) => void;
  readonly stop: () => void;
}

const lines = (label: string): Progress => ({
  onStep: (done, of) => {
    if (done % STEPS_A_LINE === 0 || done === of) console.log(`${label} ${done}/${of}`);
  },
  stop: () => {},
});

/** A bar on a terminal; a line now and then elsewhere, such as in a log. */
export function progress(label: string): Progress {
  if (!process.stderr.isTTY) return lines(label);
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total}`, hideCursor: true },
    Presets.shades_classic,
  );
  return {
    onStep: (done, of) => {
      if (!bar.isActive) bar.start(of, 0);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
