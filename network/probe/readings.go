package probe

import "backstep/network"

// Reading is how training stood at one time, layer by layer.
type Reading struct {
	Epoch, Step int // completed by then
	Score       Score
	Layers      []LayerReading
}

// Readings are readings of one run of training. They do not change.
type Readings struct {
	Part Part       // of the training part that each looks at
	List []*Reading // at ends of epochs, in their order; gaps are filled later
	Here *Reading   // at the state that was asked for; nil where there is none yet

	Findings []Finding // what is wrong there
}

// ReadingsAsked says what readings are asked for.
type ReadingsAsked struct {
	Config  network.Config
	Samples network.Samples
	Judge   Judge            // nil where the targets are numbers
	States  []*network.State // at ends of epochs
	Here    network.State    // where it is to be looked first
}

// workOfReading is about how many products one way through the network may
// take; leastRows are looked at all the same.
const (
	workOfReading = 2_000_000
	leastRows     = 96
)

// ReadingsWork takes readings. Each goes forward and backward over all samples
// of the training part as one batch, or over an even choice of them where they
// are too many; the update in it is the one that a step over these samples would
// make. It is one step of a trainer of its own.
type ReadingsWork struct {
	asked     ReadingsAsked
	trainer   *network.Trainer // nil before the first slice
	todo      []*network.State
	read      map[int]*Reading // by step
	readings  Readings
	hereStep  *network.Step // of the reading here
	diagnosed bool          // with all readings
}

// NewReadingsWork looks at each of the states, which belong to the
// configuration and are not changed. Readings of the same run that are known
// already are taken over; known may be nil.
func NewReadingsWork(asked ReadingsAsked, known *Readings) *ReadingsWork {
	rows := rowsOfReading(asked.Config.Architecture)
	asked.Config.BatchSize, asked.Config.Shuffle = 0, false
	w := &ReadingsWork{asked: asked, read: map[int]*Reading{}}
	w.asked.Samples = Spread(asked.Samples, rows)
	w.readings.Part = Part{Samples: w.asked.Samples.Len(), Of: asked.Samples.Len()}
	if known != nil {
		for _, r := range known.List {
			w.read[r.Step] = r
		}
	}
	for _, i := range coarseToFine(len(asked.States)) {
		if s := asked.States[i]; w.read[s.Step] == nil {
			w.todo = append(w.todo, s)
		}
	}
	return w
}

// rowsOfReading is how many samples a reading looks at, at most.
func rowsOfReading(a network.Architecture) int {
	weights, _ := a.Count()
	return max(leastRows, workOfReading/(1+weights))
}

// Work takes readings until stop says so, first the one that is asked for, and
// reports whether it has all.
func (w *ReadingsWork) Work(stop func() bool) bool {
	if w.hereStep == nil {
		w.readings.Here, w.hereStep = w.reading(&w.asked.Here)
		w.diagnose()
		if stop() {
			return false
		}
	}
	for len(w.todo) > 0 {
		s := w.todo[0]
		w.read[s.Step], _ = w.reading(s)
		w.todo = w.todo[1:]
		if stop() && len(w.todo) > 0 {
			return false
		}
	}
	if !w.diagnosed {
		w.diagnosed = true
		w.diagnose()
	}
	return true
}

// diagnose looks for what is wrong here, as far as the past is known.
func (w *ReadingsWork) diagnose() {
	w.readings.Findings = Diagnose(w.asked.Config, w.asked.Judge != nil, w.hereStep, w.readings.Here, w.list())
}

// list returns the readings at ends of epochs so far.
func (w *ReadingsWork) list() []*Reading {
	list := make([]*Reading, 0, len(w.asked.States))
	for _, s := range w.asked.States {
		if r := w.read[s.Step]; r != nil {
			list = append(list, r)
		}
	}
	return list
}

// Readings returns what there is so far.
func (w *ReadingsWork) Readings() *Readings {
	readings := w.readings
	readings.List = w.list()
	return &readings
}

// reading goes forward and backward at a state.
func (w *ReadingsWork) reading(s *network.State) (*Reading, *network.Step) {
	if w.trainer == nil {
		w.trainer = trainerFor(w.asked.Config, w.asked.Samples, s.Parameters)
	}
	at := *s
	at.Place = 0
	if err := w.trainer.Restore(&at); err != nil {
		panic("probe: " + err.Error()) // A state of another network.
	}
	step := w.trainer.Record()
	return &Reading{
		Epoch: s.Epoch, Step: s.Step,
		Score:  Score{Loss: step.DataLoss, Right: w.right(step)},
		Layers: ReadLayers(w.asked.Config.Architecture, step),
	}, step
}

// right is the share of samples whose class is right.
func (w *ReadingsWork) right(step *network.Step) float64 {
	if w.asked.Judge == nil {
		return 0
	}
	outputs, n := step.Layers[len(step.Layers)-1].A, step.N()
	return float64(w.asked.Judge.Right(outputs, step.Y, n)) / float64(n)
}

// StateBefore returns where training stood before a step.
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
