"""A small world in which every register that follows from others has records, and what follows from nothing."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps

from ekokarta.journal.difference import difference
from ekokarta.journal.near import Near
from ekokarta.journal.working_out import derived, worked_out
from ekokarta.layers import Record, State

TON, BISHKEK = "41702220000000", "41711000000000"
WORLD: list[tuple[str, str, list[str]]] = [
    ("disposal-contracts", "key,name,number,where,opened_on,expires_on",
     [f"c1,Договор,1,{TON},2021-01-01,2022-12-31", f"c2,Договор,2,{TON},2022-05-01,"]),
    ("waste-generators", "key,name,where,contract,covered",
     [f"g1,Цех 1,{TON},c1,", f"g2,Цех 2,{TON},c2,нет договора", f"g3,Цех 3,{TON},,"]),
    ("waste-facilities", "key,name,where,type,capacity",
     [f"f1,Печь 1,{BISHKEK},incinerator,20", f"f2,Печь 2,{BISHKEK},incinerator,50"]),
    ("treatment-batches", "key,facility,batch,where,happened_on,treated,capacity",
     [f"b1,f1,1,{BISHKEK},2023-06-01,12,", f"b2,f1,2,{BISHKEK},2023-06-01,7,",
      f"b3,f1,3,{BISHKEK},2023-06-02,3,", f"b4,f2,4,{BISHKEK},2023-06-02,40,10"]),
    ("waste-trips", "key,waybill,where,happened_on,loaded,arrived,facility",
     [f"t1,1,{BISHKEK},2023-06-01,4,2,f1", f"t2,2,{BISHKEK},2024-06-01,10,9.8,f1"]),
    ("licences", "key,name,number,where,allows,opened_on,expires_on,area",
     [f"l1,Лицензия 1,1,{TON},prospecting,2019-03-10,,10", f"l2,Лицензия 2,2,{TON},exploration,2020-03-10,2025-01-01,5"]),
    ("programmes", "key,name,amount,currency", ["p1,Программа 1,100,KGS", "p2,Программа 2,50,USD"]),
    ("programme-components", "key,name,programme,number,amount",
     ["pc1,Часть 1,p1,1,60", "pc2,Часть 2,p1,2,30", "pc3,Часть 3,p2,1,50"]),
    ("planting-plots", "key,name,where,opened_on,area,seedlings",
     [f"pl1,Парк,{TON},2021-04-10,2,1000", f"pl2,Полоса,{TON},2023-04-01,1,400"]),
    ("survival-checks", "key,plot,where,happened_on,looked_at,alive",
     [f"s1,pl1,{TON},2023-10-01,,600", f"s2,pl2,{TON},2023-10-01,100,90"]),
    ("damage-claims", "key,where,harm,happened_on,claimed,recovered,reward",
     [f"d1,{TON},wildlife,2024-02-01,1000,1000,300", f"d2,{TON},wildlife,2022-02-01,1000,800,"]),
    ("wildlife-permits", "key,number,species,payer,animals,where,happened_on",
     [f"w1,1,ibex,foreign,2,{TON},2019-09-01", f"w2,2,roe-deer,foreign,1,{TON},2020-09-01"]),
    ("occurrences", "key,species,where,happened_on", [f"o1,argali,{TON},2023-05-01"]),
    ("wildlife-census", "key,species,where,period,said", [f"n1,argali,{TON},2021,120"]),
    ("fuel-batches", "key,batch,fuel,declared,where,happened_on,sulphur",
     [f"fb1,1,petrol,K5,{BISHKEK},2023-06-01,9", f"fb2,2,diesel,K4,{BISHKEK},2023-06-01,60"]),
    ("ambient-samples", "key,number,substance,found,where,happened_on",
     [f"a1,1,dust,0.7,{BISHKEK},2023-06-01", f"a2,2,dust,0.4,{BISHKEK},2023-06-01"]),
    ("water-samples", "key,external,substance,purpose,found,where,happened_on",
     [f"ws1,1,oil,fishery,0.07,{TON},2023-06-01", f"ws2,2,oil,domestic,0.07,{TON},2023-06-01"]),
    ("waste-sites", "key,name,where", [f"site,Полигон,{BISHKEK}"]),
    ("waste-site-events", "key,site,incident,where,happened_on",
     [f"wf,site,fire,{BISHKEK},2023-05-01", f"we,site,extinguished,{BISHKEK},2023-05-03"]),
    ("bodies", "key,name", ["body,ОсОО «Берег»"]),
    ("recreation-objects", "key,name,where,sewage",
     [f"ro1,Пансионат,{TON},carried", f"ro2,Лагерь,{TON},none"]),
    ("readiness-passports", "key,name,number,season,where,opened_on,expires_on,recreation,exception",
     [f"rp1,Паспорт 1,1,2023,{TON},2023-06-01,2023-09-30,ro1,", f"rp2,Паспорт 2,2,2023,{TON},2023-06-01,,ro2,решение"]),
    ("enforcement-measures", "key,name,where,opened_on,subject,measure",
     [f"em1,Мера 1,{TON},2023-01-01,body,stop"]),
    ("greenhouse-gases", "key,category,gas,where,period,said",
     [f"i{c},{c},co2e,41700000000000,2023,{said}" for c, said in (("1.A", 90), ("1.B", 10), ("1.C", "NO"), ("1", 100))]),
    ("e-waste", "key,device,flow,where,period,said",
     [f"ew1,1,generated,{TON},2023,20", f"ew2,1,collected,{TON},2023,5"]),
    ("inspections", "key,supervision,where,happened_on", [f"in1,ecology,{TON},2023-02-01"]),
    ("prescriptions", "key,name,number,inspection,where,opened_on,due",
     [f"pr1,Предписание,1,in1,{TON},2023-02-05,2023-05-01"]),
    ("fee-rates", "key,name,fee,rate", ["r1,Ставка 1,water,0.5", "r2,Ставка 2,water,0.7"]),
    ("water-withdrawals", "key,method,where,happened_on,volume,rate",
     [f"wa1,meter,{TON},2023-12-31,1000,r1", f"wa2,meter,{TON},2023-12-30,500,r2"]),
    ("fee-accruals", "key,where,happened_on,fee,charged",
     [f"fa1,{TON},2023-03-31,water,10", f"fa2,{TON},2023-03-31,recycling,10"]),
]  # fmt: skip


def settle(imported: Any) -> None:
    """Bring the world in; none of its rows is refused."""
    for slug, head, rows in WORLD:
        taken = imported(slug, head, *rows)
        assert [str(refused) for refused in taken.refused] == [], slug


def stale(models: list[Any] | None = None) -> list[str]:
    """The standing records which say otherwise than what is worked out from nothing."""
    return [said for model in models or registers() for said in _stale(model)]


def registers() -> list[Any]:
    """Every register."""
    return [m for m in apps.get_models() if issubclass(m, Record) and not m._meta.abstract]


def _stale(model: Any) -> Iterator[str]:
    near, follows = Near(model), derived(model)
    for record in model._default_manager.exclude(state=State.WITHDRAWN):
        after, _ = worked_out(record, near)
        if said := {n: pair for n, pair in difference(record, after).items() if n in follows}:
            yield f"{model.__name__} {record.key}: {said}"
