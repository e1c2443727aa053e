// Copied by braze-codegen from templates/: edit it there.
import { randomUUID } from "node:crypto";
import {
  type AuthInfo,
  type McpServer,
  WebStandardStreamableHTTPServerTransport as SessionTransport,
} from "@modelcontextprotocol/server";
import { refusal } from "./http-guard.js";

/** How many sessions there may be, and how long one may lie idle. */
export interface SessionLimits {
  readonly most: number;
  readonly idleMs: number;
}

/** Sessions of clients that speak the protocol of 2025: in that of 2026 each request stands alone. */
export interface Sessions {
  /** @param ended - Resolves when the answer is through, or its client is gone. */
  fetch(request: Request, authInfo: AuthInfo, ended: Promise<void>): Promise<Response>;
  readonly size: number;
  /** Ends them all. */
  close(): Promise<void>;
}

interface Session {
  readonly transport: SessionTransport;
  /** Answers under way, among them the stream on which a client listens. */
  open: number;
  used: number;
  timer: NodeJS.Timeout | undefined;
}

const header = "mcp-session-id";

/** Sessions, each with a server of its own that `create` makes. */
export function createSessions(create: () => McpServer, { most, idleMs }: SessionLimits): Sessions {
  const sessions = new Map<string, Session>();
  let starting = 0;

  /** Where there is no room, the one that lies idle for longest goes; its client begins anew when it hears 404. */
  const hasRoom = (): boolean => {
    if (sessions.size + starting < most) return true;
    const idle = [...sessions.values()].filter(({ open }) => open === 0).sort((a, b) => a.used - b.used);
    void idle[0]?.transport.close();
    return sessions.size + starting < most;
  };
  const enter = (session: Session, ended: Promise<void>): void => {
    session.open += 1;
    session.used = performance.now();
    clearTimeout(session.timer);
    void ended.finally(() => {
      session.open -= 1;
      session.used = performance.now();
      if (session.open === 0) session.timer = setTimeout(() => void session.transport.close(), idleMs).unref();
    });
  };
  const begin = async (request: Request, authInfo: AuthInfo, ended: Promise<void>): Promise<Response> => {
    if (!hasRoom())
      return refusal(503, `There are ${most} sessions, and all are in use: try again later.`, { "retry-after": "60" });
    starting += 1;
    const session: Session = {
      open: 0,
      used: 0,
      timer: undefined,
      transport: new SessionTransport({
        sessionIdGenerator: randomUUID,
        onsessioninitialized: (id) => {
          sessions.set(id, session);
          enter(session, ended);
        },
      }),
    };
    const { transport } = session;
    transport.onclose = () => {
      clearTimeout(session.timer);
      if (transport.sessionId !== undefined) sessions.delete(transport.sessionId);
    };
    try {
      await create().connect(transport);
      const response = await transport.handleRequest(request, { authInfo });
      if (transport.sessionId === undefined) await transport.close();
      return response;
    } finally {
      starting -= 1;
    }
  };
  return {
    async fetch(request, authInfo, ended) {
      const id = request.headers.get(header);
      if (id === null) {
        if (request.method === "POST") return begin(request, authInfo, ended);
        return refusal(400, `The header ${header} is missing.`);
      }
      const session = sessions.get(id);
      if (!session) return refusal(404, "There is no such session, or it has ended: initialize a new one.");
      enter(session, ended);
      return session.transport.handleRequest(request, { authInfo });
    },
    get size() {
      return sessions.size;
    },
    async close() {
      await Promise.all([...sessions.values()].map(({ transport }) => transport.close()));
    },
  };
}
