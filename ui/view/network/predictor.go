package network

import (
	"backstep/ui/paint"
	"backstep/ui/view/network/predict"
)

// NewPredictor returns the mode in which a person works out the numbers of the network before
// they are shown.
func NewPredictor() *predict.View {
	return predict.New(func(view paint.Painter) (rows int, draw func(paint.Painter)) {
		f := formOf(view)
		return f.rows(view), f.draw
	})
}
