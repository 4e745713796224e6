"""Every AWS CLI command of checks.yml, against the models that the CLI is made of; no network."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import botocore.session
import jmespath.parser
import pytest
from botocore import xform_name
from botocore.model import ListShape, MapShape, OperationModel, Shape, StructureShape

from .samples import real_catalog

READ_ONLY = ("describe-", "list-", "get-", "batch-get-")
# These read too, but what they return is the secret itself.
SECRETS = frozenset({"get-secret-value", "get-password-data", "get-login-password", "get-session-token"})
EVERYWHERE = frozenset({"query", "region", "output"})
# Where the CLI names a service otherwise than its models do.
SERVICE = {"configservice": "config", "deploy": "codedeploy", "s3api": "s3"}


@dataclass(frozen=True)
class Command:
    """A call, taken apart as a shell would."""

    service: str
    operation: str
    options: dict[str, list[str]]


def parse(text: str) -> Command:
    aws, service, operation, *rest = shlex.split(text)
    assert aws == "aws"
    options: dict[str, list[str]] = {}
    for word in rest:
        if word.startswith("--"):
            assert word[2:] not in options, f"{word} stands twice"
            options[word[2:]] = []
        else:
            assert options, f"{word!r} belongs to no option"
            options[list(options)[-1]].append(word)
    return Command(service, operation, options)


@cache
def operations(service: str) -> dict[str, OperationModel]:
    """The operations of a service by the name that the CLI gives them."""
    model = _session().get_service_model(SERVICE.get(service, service))
    return {xform_name(name, "-"): model.operation_model(name) for name in model.operation_names}


@cache
def _session() -> Any:
    return botocore.session.Session()


def faults(text: str) -> Iterator[str]:
    """What is wrong with a command."""
    command = parse(text)
    if not command.operation.startswith(READ_ONLY) or command.operation in SECRETS:
        yield f"{command.operation} is not only reading"
    model = operations(command.service).get(command.operation)
    if model is None:
        yield f"{command.service} knows no {command.operation}"
        return
    shape = model.input_shape
    members = {xform_name(name, "-"): member for name, member in shape.members.items()} if shape else {}
    required = {xform_name(name, "-") for name in shape.required_members} if shape else set()
    for name in sorted(set(command.options) - EVERYWHERE - set(members)):
        yield f"no option --{name}"
    for name in sorted(required - set(command.options)):
        yield f"needs --{name}"
    for name, values in command.options.items():
        flag = name in members and members[name].type_name == "boolean"
        if not values and not flag:
            yield f"--{name} needs a value"
        if len(values) > 1 and members[name].type_name not in {"list", "structure"}:
            yield f"--{name} takes one value"
    for query in command.options.get("query", ()):
        try:
            resolve(jmespath.parser.Parser().parse(query).parsed, model.output_shape)
        except LookupError as error:
            yield str(error)


@dataclass(frozen=True)
class Many:
    """A list that the query makes."""

    member: Any


def resolve(node: dict[str, Any], shape: Any) -> Any:
    """The shape of what a JMESPath node returns; None where it cannot be known. Refuses unknown fields."""
    inner = node["children"]
    match node["type"]:
        case "field":
            return _field(node["value"], shape)
        case "subexpression" | "index_expression" | "pipe":
            for child in inner:
                shape = resolve(child, shape)
            return shape
        case "projection" | "value_projection" | "filter_projection":
            element = _element(resolve(inner[0], shape))
            for condition in inner[2:]:
                resolve(condition, element)
            return Many(resolve(inner[1], element))
        case "flatten":
            outer = resolve(inner[0], shape)
            element = _element(outer)
            return element if isinstance(element, ListShape | Many) else outer
        case "index":
            return _element(shape)
        case "identity" | "current":
            return shape
        case "literal":
            return None
        case _:  # selections, comparisons, functions: their parts see the same shape
            for child in inner:
                if isinstance(child, dict):
                    resolve(child, shape)
            return None


def _field(name: str, shape: Any) -> Any:
    if isinstance(shape, StructureShape):
        if name not in shape.members:
            raise LookupError(f"{shape.name} has no field {name}")
        return shape.members[name]
    if isinstance(shape, MapShape):
        return shape.value
    if shape is None:
        return None
    raise LookupError(f"{name} is asked of {getattr(shape, 'type_name', 'a list')}, which has no fields")


def _element(shape: Any) -> Any:
    if isinstance(shape, ListShape | Many):
        return shape.member
    if isinstance(shape, MapShape):
        return shape.value
    if isinstance(shape, Shape):
        raise LookupError(f"{shape.name} is no list")
    return None


COMMANDS = {name: each.cli for name, each in real_catalog().checks.items() if each.cli}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_reads_only_and_exists_to_the_last_field(name: str) -> None:
    assert list(faults(COMMANDS[name] or "")) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_runs_as_it_is_printed_once_placeholders_are_filled(name: str) -> None:
    text = COMMANDS[name] or ""
    outside = re.sub(r"'[^']*'|\"[^\"]*\"", "", text)
    assert not re.search(r"[|;&<>$()`\n]", outside), "a shell would do more than run aws"
    assert not re.search(r"[$`]", "".join(re.findall(r'"[^"]*"', text))), "a shell would expand it"


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ("aws ec2 terminate-instances --instance-ids ID", "terminate-instances is not only reading"),
        ("aws secretsmanager get-secret-value --secret-id ID", "get-secret-value is not only reading"),
        ("aws ec2 describe-instance", "ec2 knows no describe-instance"),
        ("aws ec2 describe-volumes --volume ID", "no option --volume"),
        ("aws eks describe-cluster", "needs --name"),
        ("aws eks describe-cluster --name", "--name needs a value"),
        ("aws eks describe-cluster --name A B", "--name takes one value"),
        ("aws eks describe-cluster --name A --query cluster.[name,verzion]", "Cluster has no field verzion"),
        ("aws eks describe-cluster --name A --query x[]", "DescribeClusterResponse has no field x"),
        (
            "aws eks describe-cluster --name A --query cluster.arn.x",
            "x is asked of string, which has no fields",
        ),
        ("aws ec2 describe-instances --query Reservations[?a=='b']", "Reservation has no field a"),
        ("aws ec2 describe-instances --query Reservations[].Instances[].Id", "Instance has no field Id"),
    ],
)
def test_a_wrong_command_is_found(command: str, fault: str) -> None:
    assert list(faults(command)) == [fault]
