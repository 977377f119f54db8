package explain

import (
	"fmt"
	"strconv"
)

// explainBatchLoss explains J of a batch: the mean over the samples plus the penalties.
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
	penalties := penalty(at.Config.Penalty)
	price := penalties.loss(at.step)
	e.Tail = plus(line("? / ?", e.Table.Sum, count("n", n)), price)
	if n <= maxInline {
		terms := make([]Line, n)
		for s, row := range rows {
			terms[s] = row.Total.as(lossOfSample(s)).tokens()
		}
		e.Inline = plus(line("? / ?", factor(sum(terms)), count("n", n)), price)
		e.Note = sampleNote("J", n)
	}
	if len(price) > 0 {
		e.Formula += penalties.lossFormula()
		e.Meaning = "The mean over the samples, and a price on large weights."
	}
	return e
}

// lossOfSample returns the symbol of the loss of a sample. It differs from the symbol
// of the batch's loss even if the batch has only one sample.
func lossOfSample(sample int) string { return ofSample("J", sample, 0) }

// mostSamples is the largest number of samples whose losses are written out in one
// line. For more samples the line has only their sum, because a few losses beside the
// sum of the others would read as if that sum were one more loss.
const mostSamples = 6

// batchMean returns J of the batch as the mean over its samples.
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
	mean := plus(line("? / ?", total, count("n", n)), penalty(at.Config.Penalty).loss(at.step))
	part := newPart("J", at.step.Loss, mean[0])
	return &part
}

// plus returns a first line with terms added. If there are terms, a second line has
// each of them worked out.
func plus(first Line, terms []Line) []Line {
	if len(terms) == 0 {
		return []Line{first}
	}
	all := append([]Line{first}, terms...)
	return []Line{sum(all), sum(values(all))}
}

// values returns the value of each term as a line.
func values(terms []Line) []Line {
	list := make([]Line, len(terms))
	for i, t := range terms {
		list[i] = number(t.Value()).tokens()
	}
	return list
}
