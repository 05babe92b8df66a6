/** Where a heading of an official paper may turn, so that no word is torn apart. */
const TURNS = [/(?<=”劳务品牌)/, /(?=人力资源)/];

/**
 * A title or an office's name in lines of at most `most` signs: 禄劝彝族苗族自治县 over
 * 人力资源和社会保障局. One line where it fits, or where no turn makes it fit.
 */
export function titleLines(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text];
  const turned = TURNS.map((turn) => text.split(turn, 2)).find(
    (lines) => lines.join('') === text && lines.every((line) => line.length <= most),
  );
  return turned ?? [text];
}
