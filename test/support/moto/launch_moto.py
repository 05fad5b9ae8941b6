"""Starts moto's server as a second Step Functions interpreter; usage: launch_moto.py <port> <jsonata url>.

moto 5.2.1 carries an interpreter but no JSONata evaluator, and copies a state machine with all its live executions at
every start. Both are mended here from outside; exit code 3 says that this moto has other internals.
"""

import copy
import json
import sys
import urllib.request

UNKNOWN_MOTO = 3

try:
    import moto.core.config as config
    import moto.stepfunctions.parser.asl.jsonata.jsonata as jsonata
    import moto.stepfunctions.parser.models  # noqa: F401  loads every module that holds the evaluator
    from moto.server import main
    from moto.stepfunctions.models import StateMachine

    original = jsonata.eval_jsonata_expression
    JSONataException = jsonata.JSONataException
except (ImportError, AttributeError) as missing:
    print(f"moto is absent or has other internals: {missing}", file=sys.stderr)
    sys.exit(UNKNOWN_MOTO)

port, evaluator_url = sys.argv[1:3]


def evaluate(expression):
    request = urllib.request.Request(evaluator_url, data=str(expression).encode())
    answer = json.load(urllib.request.urlopen(request))
    if "fault" in answer:
        raise JSONataException("UNKNOWN", answer["fault"])
    return answer["result"]


for module in list(sys.modules.values()):
    if getattr(module, "eval_jsonata_expression", None) is original:
        module.eval_jsonata_expression = evaluate

StateMachine.__deepcopy__ = lambda self, memo: copy.copy(self)
config.default_user_config["stepfunctions"] = {"execute_state_machine": True}
main(["-H", "127.0.0.1", "-p", port])
