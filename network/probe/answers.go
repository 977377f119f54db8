package probe

import "backstep/network"

// AnswersWork computes what a network answers to many inputs, in slices.
type AnswersWork struct {
	params    []network.Parameters
	x         [][]float64
	predictor *network.Predictor
	in        []float64 // one batch, input by input
	answers   [][]float64
}

// NewAnswers prepares the answers of a network with these weights to inputs. It changes
// neither.
func NewAnswers(a network.Architecture, params []network.Parameters, x [][]float64) *AnswersWork {
	return &AnswersWork{
		params: params, x: x,
		predictor: network.NewPredictor(a, batch), in: make([]float64, a.Inputs*batch),
	}
}

// Work computes answers until stop returns true, and reports whether all are computed.
func (w *AnswersWork) Work(stop func() bool) (done bool) {
	for len(w.answers) < len(w.x) {
		w.some()
		if stop() {
			break
		}
	}
	return len(w.answers) == len(w.x)
}

// some computes the next batch of answers.
func (w *AnswersWork) some() {
	from := len(w.answers)
	n := min(batch, len(w.x)-from)
	for i, x := range w.x[from : from+n] {
		for f, v := range x {
			w.in[f*n+i] = v
		}
	}
	w.predictor.Predict(w.params, w.in[:len(w.x[from])*n], n)
	outputs := w.predictor.Outputs()
	units := len(outputs) / n
	for i := range n {
		answer := make([]float64, units)
		for j := range answer {
			answer[j] = outputs[j*n+i]
		}
		w.answers = append(w.answers, answer)
	}
}

// Answers returns the outputs of the network for each input, or nil until all are
// computed.
func (w *AnswersWork) Answers() [][]float64 {
	if len(w.answers) < len(w.x) {
		return nil
	}
	return w.answers
}
