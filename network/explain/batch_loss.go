package explain

import (
	"strconv"

	"backstep/network"
)

// explainBatchLoss explains J of a batch: the mean over the samples plus the penalties.
func explainBatchLoss(at snapshot) Explanation {
	n := at.step.N()
	e := Explanation{
		Symbol: "J", Result: number(at.step.Loss), Formula: "J = Σ " + at.lossSymbol() + " of its " + at.Noun.Many() + " ÷ n",
	}
	rows, all := make([]Row, n), 0.0
	for s := range rows {
		rows[s] = Row{Label: strconv.Itoa(s + 1), Total: at.sampleLoss(s)}
		all += rows[s].Total.Value
	}
	e.Table = &Table{Head: at.Noun.One(), Columns: []string{at.lossSymbol()}, Rows: rows, Sum: named("sum", all), SumLabel: "sum"}
	penalties := penalty(at.Config.Penalty)
	price := penalties.loss(at.step)
	mean := line("? ÷ ?", e.Table.Sum, count("n", n))
	e.Tail = plus(mean, price)
	e.Meaning = batchMeaning(at, len(price) > 0)
	if len(price) == 0 {
		e.Table.Then = []Stage{{Row: Row{Label: e.Symbol, Terms: mean, Total: e.Result}}}
	} else {
		e.Formula += penalties.lossFormula()
	}
	return e
}

// mostSamples is the largest number of samples whose losses are written out in one
// line. For more samples the line has only their sum, because a few losses beside the
// sum of the others would read as if that sum were one more loss.
const mostSamples = 6

// batchMean returns J of the batch as the mean over its samples.
func (at snapshot) batchMean() *Part {
	n, all := count("n", at.step.N()), 0.0
	for _, j := range at.step.Losses {
		all += j
	}
	mean := plus(line("? ÷ ?", at.allLosses(all), n), penalty(at.Config.Penalty).loss(at.step))
	symbol := "mean " + at.lossSymbol()
	if at.Config.Penalty != (network.Penalty{}) {
		symbol = "J of all"
	}
	part := newPart(symbol, at.step.Loss, mean[0])
	part.Result = own(symbol, at.step.Loss, Quantity{Kind: Loss, Layer: at.last(), Sample: Batch})
	if len(mean) == 1 && at.step.N() <= mostSamples {
		part.Lines = append(part.Lines, line("? ÷ ?", number(all), n.as("")))
	}
	return &part
}

// allLosses returns the sum of the losses of all samples, with a term for each of them
// if they are few. It is asked for with every sample, so it makes terms for few only.
func (at snapshot) allLosses(all float64) Line {
	if at.step.N() > mostSamples {
		return named("Σ "+at.lossSymbol(), all).tokens()
	}
	return factor(at.lossTerms())
}

// lossTerms returns the sum of the losses of all samples, term by term.
func (at snapshot) lossTerms() Line {
	terms := make([]Line, at.step.N())
	for s := range terms {
		terms[s] = at.sampleLoss(s).as("").tokens()
	}
	return sum(terms)
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
