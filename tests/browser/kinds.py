"""One page of each kind, by its template."""

from __future__ import annotations

KINDS = {
    "home": "",
    "explainer": "model/",
    "matrix": "matrix/",
    "compare": "compare/?o=ecs-fargate,eks-fargate",
    "index": "services/",
    "service": "services/fargate/",
    "offering": "services/ecs-fargate/",
    "layer": "layers/os-patching/",
    "moves": "moves/",
    "move": "moves/ecs-ec2-to-ecs-fargate/",
    "checklists": "checklists/",
    "checklist": "checklists/ecs-fargate/",
    "downloads": "downloads/",
    "misconceptions": "misconceptions/",
    "glossary": "glossary/",
    "framework": "controls/nist-800-53/",
    "sources": "sources/",
    "changes": "changes/",
    "contribute": "contribute/",
    "about": "about/",
}
