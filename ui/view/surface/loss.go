package surface

import (
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// losses draws the losses by epoch beside the plane, and in the title the share of samples
// that are classified right.
func (p drawing) losses() {
	p.Progress = p.pic.Progress
	list := p.rightReadings()
	if len(list) == 0 || !p.ReadingsFit("loss", list) || !paint.HasLossCurve(p.Painter) {
		paint.LossChart(p.Painter)
		return
	}
	paint.LossCurve(p.ReadingPanel("loss", list))
}

// rightReadings returns the shares of samples whose class is right.
func (p drawing) rightReadings() []paint.Reading {
	c := &p.pic.Progress
	if !c.Judged || c.Here == nil {
		return nil
	}
	list := []paint.Reading{{Name: "accuracy", Value: paint.Percent(c.Here.Train.Accuracy), Role: theme.Dim}}
	if c.Tests {
		list[0].Name = "accuracy train"
		list = append(list, paint.Reading{Name: "test", Value: paint.Percent(c.Here.Test.Accuracy), Role: theme.Dim})
	}
	return list
}
