/** Words by which a text tells of an inspection that was made, not of one that is hoped for or announced. */
const TOLD =
  /\b(?:following|after) (?:an?|its|the|this|our|their) (?:[\w’'-]+ ){0,4}?(?:re-?)?inspection\b|\binspect(?:ors|orate|ion)\b[^.\n]{0,80}?\b(?:found|finds|praised|praises|concluded|highlighted|identified|makes?|made)\b|\b(?:makes?|made) (?:\w+ )?recommendations\b|\b(?:was|were|has been|have been) inspected\b|\binspection (?:of|into) (?:the )?\p{Lu}/u;

/** Whether the head and opening of a text tell of an inspection that was made. */
export const tellsOfAnInspection = (text: string): boolean => TOLD.test(text);

const MADE =
  /\binspection\b[^.\n]{0,60}\b(?:took place|(?:was|were|had been|has been) (?:carried out|undertaken|conducted|completed|published)|resulted in|led to|concluded)\b/i;

/** Whether a text that judges says that the inspection was made: minutes tell it plainly. */
export const saysInspectionWasMade = (text: string): boolean => MADE.test(text);

const LED =
  /\bthis (?:re-?)?inspection (?:was led by|is (?:part|one) of)\b|\bwe have inspected\b|\binspection\b[^.\n]{0,80}\btook place (?:as part of|between|from|in|on)\b/i;

/** Whether a report says, where it begins, that its inspection was made: what a guide to inspections does not. */
export const reportsAnInspection = (text: string): boolean => LED.test(text);

const OF_A_YEAR =
  /\b(?:(?:inspected|inspectors? (?:visited|came)|inspection (?:took place|was carried out|was conducted|was undertaken))\b[^.;\n]{0,60}?|(?:following|after) (?:an?|the|this) (?:[\w’'-]+ ){0,3}?inspection\b[^.;\n]{0,60}?)\bin ((?:19|20)\d\d)\b/gi;
const ANOTHER_TIME = /\b(?:last|previous(?:ly)?|earlier|prior|first|since|before|next|will|again|original(?:ly)?)\b/i;

/** The year in which an article says that the service was inspected; null where it names none, or several. */
export const yearOfInspection = (text: string): string | null => {
  const years = new Set(
    [...text.matchAll(OF_A_YEAR)].flatMap((match) => {
      const before =
        text
          .slice(Math.max(0, match.index - 60), match.index)
          .split(/[.\n]/)
          .at(-1) ?? '';
      return match[1] !== undefined && !ANOTHER_TIME.test(before + match[0]) ? [match[1]] : [];
    }),
  );
  const [only, ...others] = years;
  return others.length === 0 ? (only ?? null) : null;
};
