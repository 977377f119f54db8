package explain

import (
	"fmt"
	"strconv"

	"backstep/network"
)

// explainBatchLoss is the mean over the samples, plus the penalties.
func explainBatchLoss(at snapshot) Explanation {
	n := at.step.N()
	e := Explanation{
		Symbol: "J", Result: number(at.step.Loss), Formula: "J = Σ J of its samples / n",
		Meaning: fmt.Sprintf("The mean over %d samples: what training makes small.", n),
	}
	if n == 1 {
		e.Meaning = "The batch has one sample: what training makes small."
	}
	rows, all := make([]Row, n), 0.0
	for s := range rows {
		rows[s] = Row{Label: strconv.Itoa(s + 1), Total: at.sampleLoss(s)}
		all += rows[s].Total.Value
	}
	e.Table = &Table{Head: "sample", Columns: []string{"J"}, Rows: rows, Sum: named("sum", all), SumLabel: "sum"}
	penalty := at.penalties()
	e.Tail = plus(line("? / ?", e.Table.Sum, count("n", n)), penalty)
	if n <= maxInline {
		terms := make([]Line, n)
		for s, row := range rows {
			terms[s] = row.Total.as(lossOfSample(s)).tokens()
		}
		e.Inline = plus(line("? / ?", factor(sum(terms)), count("n", n)), penalty)
		e.Note = sampleNote("J", n)
	}
	if len(penalty) > 0 {
		e.Formula += at.penaltyFormula()
		e.Meaning = "The mean over the samples, and a price on large weights."
	}
	return e
}

// lossOfSample is the symbol of the loss of a sample, which is not that of its batch
// even if the sample is alone.
func lossOfSample(sample int) string { return ofSample("J", sample, 0) }

// mostSamples is the most samples whose losses are written out in one line. Of more
// samples, the line has the sum alone: a few losses beside the sum of the others
// would read as if that were one more loss.
const mostSamples = 6

// batchMean is J of the batch as the mean over its samples.
func (at snapshot) batchMean() *Part {
	n := at.step.N()
	terms, all := make([]Line, n), 0.0
	for s := range terms {
		j := at.sampleLoss(s)
		terms[s] = j.as(lossOfSample(s)).tokens()
		all += j.Value
	}
	total := factor(sum(terms))
	if n > mostSamples {
		total = named("Σ J", all).tokens()
	}
	mean := plus(line("? / ?", total, count("n", n)), at.penalties())
	part := newPart("J", at.step.Loss, mean[0])
	return &part
}

// penalties are the terms l1 · Σ|w| and 0.5 · l2 · Σw², as far as they are set.
func (at snapshot) penalties() []Line {
	before := make([]network.Parameters, len(at.step.Layers))
	for l := range before {
		before[l] = at.step.Layers[l].Before
	}
	p := at.Config.Penalty
	var terms []Line
	if p.L1 != 0 {
		sizes := named("Σ|w|", network.Penalty{L1: 1}.Loss(before))
		terms = append(terms, line("? · ?", setting("l1", p.L1), sizes))
	}
	if p.L2 != 0 {
		squares := named("Σw²", 2*network.Penalty{L2: 1}.Loss(before))
		terms = append(terms, line("0.5 · ? · ?", setting("l2", p.L2), squares))
	}
	return terms
}

func (at snapshot) penaltyFormula() string {
	formula := ""
	if at.Config.Penalty.L1 != 0 {
		formula += " + l1 · Σ|w|"
	}
	if at.Config.Penalty.L2 != 0 {
		formula += " + ½ · l2 · Σw²"
	}
	return formula
}

// plus adds terms to a first one. If there are any, a second line has each term
// worked out.
func plus(first Line, terms []Line) []Line {
	if len(terms) == 0 {
		return []Line{first}
	}
	all := append([]Line{first}, terms...)
	return []Line{sum(all), sum(values(all))}
}

// values works each of the terms out.
func values(terms []Line) []Line {
	list := make([]Line, len(terms))
	for i, t := range terms {
		list[i] = number(t.Value()).tokens()
	}
	return list
}
