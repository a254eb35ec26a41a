import type { Problem, Stopped } from '../../problem';
import { XmlFault } from './file/xml';
import { ZipFault } from './file/zip';

/** Ends the reading of an office's paper. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** What the reading gives, or why the paper cannot be read. */
export function stopped<Read>(read: () => Read): Read | Stopped {
  try {
    return read();
  } catch (fault) {
    const problem = problemOf(fault);
    if (problem === null) throw fault;
    return { problems: [problem] };
  }
}

function problemOf(fault: unknown): Problem | null {
  if (fault instanceof Unreadable) return fault.problem;
  if (fault instanceof XmlFault) return { code: 'fileDamaged', why: fault.message };
  if (!(fault instanceof ZipFault)) return null;
  if (fault.kind === 'encrypted') return { code: 'fileKind', kind: 'encrypted' };
  return fault.kind === 'tooBig' ? { code: 'fileTooBig' } : { code: 'fileDamaged', why: fault.message };
}
