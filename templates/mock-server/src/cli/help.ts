// Copied by braze-codegen from templates/: edit it there.

/** What `--help` prints. */
export const HELP = `A mock of the Braze REST API.

Usage: braze-mock-server [options]

  -p, --port <number>      port to listen on; 0 takes any free one (4010)
      --host <address>     address to listen on (127.0.0.1: this machine only)
  -k, --key <key=grant>    a key and what it may do; repeat for more keys ("test-key=*")
      --limits <mode>      above a rate limit: enforce answers 429, warn answers and marks the request, off does not count (enforce)
      --strictness <mode>  braze takes what Braze was seen to take beyond its pages and notes it, spec refuses it (braze)
      --allow-ip <range>   an address or subnet that may call; repeat for more (everybody)
      --seed <seed>        what to begin with: demo (200 users and 90 days of figures), empty, or a file of JSON (empty)
      --latency <range>    how many milliseconds an answer takes, such as 50 or 20-80 (0)
      --config <file>      JSON with these options, named as those of createMockBraze; flags go before it
      --control            serve the levers of a test below /__mock: /__mock/openapi.json describes them
      --ui                 show the reference page at /__mock/ with a tab for the mock: requests, state and levers
      --json               write one line of JSON for the start and for each request
  -h, --help               print this
  -v, --version            print the version

Examples:

  braze-mock-server
  braze-mock-server --seed demo --latency 20-80
  braze-mock-server --seed demo --ui
  braze-mock-server --port 0 --key "dev=*" --json
  braze-mock-server --key app=users.track,users.identify --key "admin=catalogs.*" --limits warn

  curl -s http://127.0.0.1:4010/catalogs -H "Authorization: Bearer test-key"
`;
