package probe

import "backstep/network"

// Reading is how training did at one moment, layer by layer.
type Reading struct {
	Epoch, Step int // completed before it
	Score       Score
	Layers      []LayerReading
}

// Readings holds the readings of one run. It does not change.
type Readings struct {
	Part Part       // the training samples that each reading uses
	List []*Reading // at ends of epochs, in order; gaps are filled later
	Here *Reading   // at the state that was asked for; nil if there is none yet
}

// ReadingsAsked is a request for readings.
type ReadingsAsked struct {
	Config  network.Config // with which the step from Here is taken
	Samples network.Samples
	Judge   Judge            // nil if targets are numbers
	States  []*network.State // at ends of epochs
	Past    []Stretch        // that the states belong to; nil if all belong to Config and Samples
	Here    network.State    // read first
}

// workOfReading is roughly the largest number of products in one pass through the
// network.
const workOfReading = 2_000_000

// ReadingsWork takes readings. For each it takes a step with a trainer of its own, over
// all training samples as one batch, or over an even choice if there are too many. The
// update in the reading is the one that such a step would make.
type ReadingsWork struct {
	asked    ReadingsAsked
	here     replay
	replay   replay // of the states
	past     byStep[*Reading]
	readings Readings
}

// NewReadingsWork prepares a reading at each of the states, which belong to the
// configuration and are not changed. It reuses the known readings of the same run;
// known may be nil.
func NewReadingsWork(asked ReadingsAsked, known *Readings) *ReadingsWork {
	rows := rowsOf(asked.Config.Architecture, workOfReading)
	some, stretches := Spread(asked.Samples, rows), asked.Past
	if stretches == nil {
		stretches = []Stretch{{Config: asked.Config, Samples: some}}
	}
	var past []*Reading
	if known != nil {
		past = known.List
	}
	return &ReadingsWork{
		asked:    asked,
		here:     newReplay(asked.Config, some),
		replay:   newReplayOf(stretches, rows),
		past:     newByStep(asked.States, coarseToFine(asked.States), past, func(r *Reading) int { return r.Step }),
		readings: Readings{Part: Part{Samples: some.Len(), Of: asked.Samples.Len()}},
	}
}

// leastRows is how many samples are looked at in any case.
const leastRows = 96

// rowsOf returns the largest number of samples of which a pass through the network takes
// no more products than work.
func rowsOf(a network.Architecture, work int) int {
	weights, _ := a.Count()
	return max(leastRows, work/(1+weights))
}

// Work takes readings until stop returns true, that of Here first, and reports whether
// it has all of them.
func (w *ReadingsWork) Work(stop func() bool) bool {
	if w.readings.Here == nil {
		w.readings.Here = w.reading(&w.here, &w.asked.Here)
		if stop() {
			return false
		}
	}
	return w.past.work(w.epoch, stop)
}

// Readings returns the readings so far.
func (w *ReadingsWork) Readings() *Readings {
	readings := w.readings
	readings.List = w.past.list()
	return &readings
}

// epoch returns the reading at the end of an epoch.
func (w *ReadingsWork) epoch(s *network.State) *Reading {
	return w.reading(&w.replay, s)
}

// reading takes a step from a state, and returns the reading.
func (w *ReadingsWork) reading(with *replay, s *network.State) *Reading {
	step := with.step(s)
	outputs := step.Layers[len(step.Layers)-1].A
	return &Reading{
		Epoch: s.Epoch, Step: s.Step,
		Score:  Score{Loss: step.DataLoss, Accuracy: w.asked.Judge.share(outputs, step.Y, step.N())},
		Layers: ReadLayers(w.asked.Config.Architecture, step),
	}
}

// StateBefore returns what a reading needs of the state of training before a step: its
// counters, weights and buffers. It leaves out how much of the epoch has been seen.
func StateBefore(step *network.Step) network.State {
	s := network.State{Epoch: step.Epoch - 1, Step: step.Number - 1, Updates: step.Updates - 1}
	for l := range step.Layers {
		s.Parameters = append(s.Parameters, step.Layers[l].Before)
	}
	for b := range step.Layers[0].BuffersBefore {
		var buffer []network.Parameters // of all layers
		for l := range step.Layers {
			buffer = append(buffer, step.Layers[l].BuffersBefore[b])
		}
		s.Buffers = append(s.Buffers, buffer)
	}
	return s
}

// StateAfter returns the same of the state after a step of that many samples, and how much
// of the epoch has been seen then.
func StateAfter(step *network.Step, samples int) network.State {
	s := StateBefore(step)
	s.Step, s.Updates, s.Place = step.Number, step.Updates, step.Batch*samples
	if step.LastBatch {
		s.Epoch, s.Place = step.Epoch, 0
	}
	for l := range step.Layers {
		s.Parameters[l] = step.Layers[l].After
		for b := range s.Buffers {
			s.Buffers[b][l] = step.Layers[l].BuffersAfter[b]
		}
	}
	return s
}
