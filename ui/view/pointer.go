package view

// Pointer is a view with a picture into which the mouse can point.
type Pointer interface {
	// Point returns the command line for a click into the picture, x thousandths from its
	// left and y thousandths from its lower end; it is empty if there is none.
	Point(x, y int) string
}
