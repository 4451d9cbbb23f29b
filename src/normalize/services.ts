import { barePlace } from '../extract/place-names.js';
import { type Inspectorate, serviceNamed } from '../framework/inspectorate.js';

/** A service as it is stored: its name, and whether the inspectorate's lists have it. */
export interface ResolvedService {
  readonly name: string;
  readonly known: boolean;
}

/**
 * The service that a printed name means, among one inspectorate's: the listed name where name or alias is the same but for
 * case, spaces, hyphens and '&' (so that split words match: 'cumberlan d'), else the place as printed without the words for the
 * kind of service or authority. A name is never forced onto a near one: 'York' is not found in 'North Yorkshire'.
 */
export const resolveService = (printed: string, inspectorate: Inspectorate): ResolvedService => {
  const place = barePlace(printed, inspectorate);
  const service = serviceNamed(inspectorate, place);
  return service ? { name: service.name, known: true } : { name: place, known: false };
};
