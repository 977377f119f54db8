package listing

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/network/stepper"
)

func (w *writer) loss() {
	phase := stepper.Phase{Kind: stepper.Loss, Layer: stepper.NoLayer}
	name := w.c.Loss.Name
	formulas := map[string]string{
		"mse":           "mean((yhat - y)**2)",
		"sse":           "mean(((yhat - y)**2).sum(1)) / 2",
		"mae":           "mean(abs(yhat - y))",
		"huber":         "mean(where(abs(yhat - y) <= 1, (yhat - y)**2 / 2, abs(yhat - y) - 0.5))",
		"bce":           "-mean(y*log(yhat) + (1-y)*log(1-yhat))",
		"cross-entropy": "-mean((y*log(yhat)).sum(1))",
	}
	w.add(phase, "J = "+formulas[name], "J: the mean of "+name, Value{Name: "J"})
	if penalty := w.penalty(); penalty != "" {
		w.add(phase, "J += "+penalty, "large weights cost something too", Value{Name: "J"})
	}
}

// penalty writes what the penalties add to J, or nothing.
func (w *writer) penalty() string {
	var absolute, square, parts []string
	for l := range w.c.Architecture.Layers {
		absolute = append(absolute, fmt.Sprintf("abs(%s).sum()", weights(l)))
		square = append(square, fmt.Sprintf("(%s**2).sum()", weights(l)))
	}
	if w.c.Penalty.L1 != 0 {
		parts = append(parts, "l1 * ("+strings.Join(absolute, " + ")+")")
	}
	if w.c.Penalty.L2 != 0 {
		parts = append(parts, "l2/2 * ("+strings.Join(square, " + ")+")")
	}
	return strings.Join(parts, " + ")
}

// lossSlope writes ∂J/∂ŷ of a sample as a factor.
func (w *writer) lossSlope() string {
	slopes := map[string]string{
		"mse": "2*(yhat - y)", "sse": "(yhat - y)", "mae": "sign(yhat - y)", "huber": "clip(yhat - y, -1, 1)",
		"bce": "(yhat - y)/(yhat*(1 - yhat))", "cross-entropy": "-y/yhat",
	}
	name := w.c.Loss.Name
	return slopes[name] + w.perOutput(name != "sse" && name != "cross-entropy")
}

// perOutput divides by the number of outputs if a loss is their mean.
func (w *writer) perOutput(mean bool) string {
	if k := w.units(w.last()); mean && k > 1 {
		return "/" + strconv.Itoa(k)
	}
	return ""
}
