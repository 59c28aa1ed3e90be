import { LoadingPage } from '@/app/_components/loading-page';

export default LoadingPage;
